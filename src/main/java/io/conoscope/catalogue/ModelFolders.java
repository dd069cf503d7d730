package io.conoscope.catalogue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ProgramFiles;

import java.nio.file.Path;

/// Where models lie.
///
/// @param builtIn   comes with the program: descriptors, and models small enough
/// @param downloads this user's: a folder for each downloaded model, and the list of those added
public record ModelFolders(Path builtIn, Path downloads) {

    /// The folders of this program and this user. Nothing is created here.
    public static ModelFolders ofThisProgram() {
        return new ModelFolders(ProgramFiles.models(), AppFolders.ofThisUser().models());
    }
}
