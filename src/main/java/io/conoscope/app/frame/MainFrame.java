package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.Panels;
import io.conoscope.app.command.Workspace;
import io.conoscope.app.sheet.AboutSheet;
import io.conoscope.app.sheet.AttachSheet;
import io.conoscope.app.sheet.KeySheet;
import io.conoscope.app.sheet.QuitSheet;
import io.conoscope.app.sheet.Store;
import io.conoscope.app.sheet.StoreSheet;
import io.conoscope.app.status.StatusBar;
import io.conoscope.app.top.Menus;
import io.conoscope.app.top.TopLine;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.kit.sheet.SheetOverlay;
import io.conoscope.ui.models.ModelChoiceModel;
import io.conoscope.ui.models.ModelChoiceSheet;
import io.conoscope.ui.models.ModelLibraryModel;
import io.conoscope.ui.models.ModelLibrarySheet;
import io.conoscope.ui.search.ResultsPane;
import io.conoscope.ui.search.SearchModel;
import io.conoscope.ui.session.attribute.AttachModel;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.training.start.StartRunModel;
import io.conoscope.ui.training.start.StartRunSheet;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything in the window: menus, top line, the workspace or the welcome, status line, sheets.
public final class MainFrame extends StackPane implements FrameActions {

    /// What the frame is made from.
    ///
    /// @param panels makes the panels of the workspace, when a corpus is first opened
    /// @param runs   makes the workspace of runs, when it is first shown
    /// @param lab    makes the laboratory, when it is first shown
    /// @param start  a new run to ask for
    /// @param attach what is attached to what is open, for one sheet
    /// @param models the library of models
    /// @param search words and meaning
    /// @param store  where embeddings are kept
    /// @param io     reads it
    /// @param selecting what is selected, and what leads on from it
    /// @param exit   ends the window for good
    public record Parts(
            Supplier<Panels> panels,
            Function<FrameActions, Region> runs,
            Supplier<Region> lab,
            Supplier<StartRunModel> start,
            Supplier<AttachModel> attach,
            ModelLibraryModel models,
            Search search,
            Store store,
            Background io,
            Selecting selecting,
            Runnable exit) {}

    /// Searching, and what its results are shown with.
    ///
    /// @param decoding decodes small pictures
    public record Search(SearchModel model, Background decoding) {}

    private final Commands commands;
    private final Messages words;
    private final Parts parts;
    private final Stage stage;
    private final TopLine topLine;
    private final Presentation presentation;
    private final SheetOverlay overlay = new SheetOverlay();
    private final StackPane center = new StackPane();
    private @Nullable Panels panels;
    private @Nullable ExploreWorkspace explore;
    private final Lazy<Region> runs;
    private final Lazy<Region> lab;
    private final Lazy<WelcomePane> welcome;
    private final Lazy<ModelLibrarySheet> library;
    private boolean quitAsked;

    public MainFrame(Stage stage, Commands commands, Messages words, Parts parts) {
        this.stage = stage;
        this.commands = commands;
        this.words = words;
        this.parts = parts;
        this.runs = new Lazy<>(() -> parts.runs().apply(this));
        this.lab = new Lazy<>(parts.lab());
        this.welcome = new Lazy<>(() -> new WelcomePane(commands, words));
        this.library = new Lazy<>(this::newLibrary);
        this.topLine = new TopLine(this, commands, parts.search().model(), words);
        var banner =
                new Banner(
                        "banner-window",
                        commands.bench().notices().at(Notices.Location.WINDOW),
                        words);
        var frame = new BorderPane();
        var menus = new Menus(this, commands, parts.selecting(), words).build();
        frame.setTop(new VBox(menus, topLine, banner));
        frame.setLeft(new Rail(commands.window().workspaceProperty(), words));
        frame.setCenter(center);
        var status =
                new StatusBar(
                        commands.bench(), commands.window().deviceProperty(), parts.io(), words);
        frame.setBottom(status);
        presentation = new Presentation(stage, commands.window().presentingProperty());
        presentation.dress(frame, menus);
        presentation.hideUnless(
                commands.window().workspaceProperty().isEqualTo(Workspace.EXPLORE), topLine);
        presentation.hideWhileIdle(status, commands.bench());
        var ring = new CursorRing(this, commands.window().presentingProperty());
        var results = new ResultsPane(parts.search().model(), words, parts.search().decoding());
        new ResultsPlacement(this, topLine.search(), results)
                .showWhile(
                        parts.search().model(),
                        commands.window().workspaceProperty().isEqualTo(Workspace.EXPLORE));
        getChildren().addAll(frame, results, overlay, ring);
        Dropping.onto(this, this::dropped);
    }

    /// A picture is searched with where a model can, a table may be meant for the open corpus;
    /// whatever else is dropped is opened.
    private void dropped(List<Path> paths) {
        var search = parts.search().model();
        if (paths.size() == 1
                && isExploring()
                && search.takesPictures()
                && Dropping.isPicture(paths.getFirst())) {
            search.searchPicture(paths.getFirst());
        } else if (commands.canAttach(paths)) {
            var model = parts.attach().get();
            attaching(model);
            model.choose(paths.getFirst());
        } else {
            commands.openDropped(paths);
        }
    }

    /// Fills the middle from now on: with the workspace, or with the welcome. Until then it is
    /// empty, so that the first picture of the window does not wait for it.
    public void begin() {
        commands.bench().sourceProperty().subscribe((before, now) -> chooseCenter());
        commands.bench().openingProperty().subscribe((before, now) -> chooseCenter());
        commands.window().workspaceProperty().subscribe((before, now) -> chooseCenter());
        commands.bench().session().displayedProperty().subscribe(this::focusFirstPicture);
        chooseCenter();
    }

    /// Listens to the keys of the scene it was put into.
    public void listenTo(Scene scene) {
        new Shortcuts(scene, this, commands);
    }

    @Override
    public void quit() {
        if (quitAsked || !commands.bench().isBusy()) {
            parts.exit().run();
            return;
        }
        quitAsked = true;
        overlay.show(new QuitSheet(words, this::stay, parts.exit()));
    }

    private void stay() {
        quitAsked = false;
        overlay.hide();
    }

    @Override
    public void showKeys() {
        overlay.show(new KeySheet(words, overlay::hide));
    }

    @Override
    public void chooseModel() {
        if (!commands.canChooseModel()) {
            return;
        }
        var choice = new ModelChoiceModel(commands.bench().embedding(), words);
        var sheet = new ModelChoiceSheet(choice, words, overlay::hide);
        overlay.show(sheet);
        sheet.lookup("#choice-image").requestFocus();
    }

    @Override
    public void attachFolder() {
        attaching(parts.attach().get()).chooseFolder();
    }

    @Override
    public void attachTable() {
        attaching(parts.attach().get()).chooseTable();
    }

    private AttachSheet attaching(AttachModel model) {
        var sheet = new AttachSheet(model, commands.files(), words, overlay::hide);
        overlay.show(sheet);
        return sheet;
    }

    @Override
    public void showAbout() {
        overlay.show(new AboutSheet(words, overlay::hide));
    }

    @Override
    public void showStore() {
        overlay.show(new StoreSheet(parts.store(), parts.io(), words, overlay::hide));
    }

    @Override
    public void startRun() {
        if (overlay.shows(StartRunSheet.class)) {
            return;
        }
        var model = parts.start().get();
        var sheet =
                new StartRunSheet(model, commands.files(), words, overlay::hide, this::showStarted);
        overlay.show(sheet);
        sheet.begin();
    }

    private void showStarted() {
        overlay.hide();
        commands.window().workspaceProperty().set(Workspace.RUNS);
    }

    @Override
    public void showModels() {
        var sheet = library.get();
        overlay.show(sheet);
        sheet.begin();
    }

    private ModelLibrarySheet newLibrary() {
        return new ModelLibrarySheet(parts.models(), commands.files(), words, overlay::hide);
    }

    private void suggestModels() {
        parts.models().suggest();
        showModels();
    }

    Selecting selecting() {
        return parts.selecting();
    }

    boolean sheetShows() {
        return overlay.isVisible();
    }

    void hideSheet() {
        stay();
    }

    @Override
    public void toggleFullScreen() {
        presentation.next(stage.isFullScreen());
    }

    /// Whether the window was on the full screen, which it is no more.
    boolean leaveFullScreen() {
        boolean full = stage.isFullScreen();
        stage.setFullScreen(false);
        return full;
    }

    void focusSearch() {
        switch (commands.window().workspaceProperty().get()) {
            case RUNS -> runs.get().lookup("#tags-search").requestFocus();
            case LAB -> {}
            case EXPLORE -> searchExplored();
        }
    }

    private void searchExplored() {
        topLine.search().requestFocus();
        topLine.search().selectAll();
    }

    boolean isSearching() {
        return topLine.search().isFocused();
    }

    /// Forgets what is searched for while its field or its results are in use; whether it was.
    boolean clearSearch() {
        var search = parts.search().model();
        boolean there = search.isActive() && (isSearching() || search.listedProperty().get());
        if (there) {
            search.clear();
        }
        return there;
    }

    void focusHome() {
        withPanels(there -> there.home().requestFocus());
    }

    @Override
    public void withPanels(Consumer<? super Panels> act) {
        if (panels != null) {
            act.accept(panels);
        }
    }

    /// The workspace shows as soon as something is being opened: its panels are made while a worker
    /// reads.
    private void chooseCenter() {
        var bench = commands.bench();
        var workspace = commands.window().workspaceProperty().get();
        if (workspace == Workspace.RUNS) {
            center.getChildren().setAll(runs.get());
        } else if (workspace == Workspace.LAB) {
            center.getChildren().setAll(lab.get());
        } else if (bench.sourceProperty().get() != null || bench.openingProperty().get()) {
            showExplore();
        } else {
            center.getChildren().setAll(welcome.get());
        }
    }

    /// Someone who walks the window by keyboard stays where they are; else the keys go to the
    /// scatter, not to whichever button happens to come first.
    private void showExplore() {
        var workspace = explore();
        if (center.getChildren().contains(workspace)) {
            return;
        }
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean stays = owner != null && owner.isFocusVisible() && !isInCenter(owner);
        center.getChildren().setAll(workspace);
        if (!stays && !sheetShows()) {
            center.requestFocus();
            focusHome();
        }
    }

    /// A scatter without a picture cannot have the focus: the middle keeps it until there is one.
    private void focusFirstPicture() {
        if (center.isFocused()) {
            Platform.runLater(this::focusHome);
        }
    }

    private boolean isInCenter(Node node) {
        Node at = node;
        while (at != null && at != center) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Whether the panels of the Explore workspace fill the middle, so that its keys mean them.
    boolean showsPanels() {
        return explore != null && center.getChildren().contains(explore);
    }

    /// Disarms a box or lasso; whether there was any.
    boolean cancelDrag() {
        return panels != null && panels.cancelDrag();
    }

    private boolean isExploring() {
        return commands.window().workspaceProperty().get() == Workspace.EXPLORE;
    }

    private ExploreWorkspace explore() {
        var workspace = explore;
        if (workspace == null) {
            var made = parts.panels().get();
            panels = made;
            made.showSheetsBy(overlay::show, overlay::hide);
            workspace = new ExploreWorkspace(made, commands, words, this::suggestModels);
            explore = workspace;
        }
        return workspace;
    }
}
