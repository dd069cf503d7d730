package io.conoscope.ui.session.select;

import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;

/// What selecting and filtering take, together.
///
/// @param session    what is selected and filtered
/// @param selection  changes it, and takes changes back
/// @param find       commands that find items
/// @param named      selections with names
/// @param attributes what expressions are about
public record Selecting(
        Session session,
        SelectionModel selection,
        FindModel find,
        NamedSelectionsModel named,
        AttributesModel attributes) {}
