package io.conoscope.ui.details;

import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Goes back and forward through the items that were looked at. FX thread only.
final class VisitsModel {

    private final DetailsModel details;
    private final VisitedPoints visited = new VisitedPoints();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    VisitsModel(Session session, DetailsModel details) {
        this.details = details;
        session.corpusProperty()
                .subscribe(
                        (before, now) -> {
                            visited.forget();
                            tell();
                        });
        details.detailsProperty().subscribe(this::visit);
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Looks at the item before; does nothing where there is none.
    void back() {
        if (visited.canGoBack()) {
            details.choose(visited.back());
            tell();
        }
    }

    /// Looks at the item that was gone back from; does nothing where there is none.
    void forward() {
        if (visited.canGoForward()) {
            details.choose(visited.forward());
            tell();
        }
    }

    private void visit() {
        int point = details.subject();
        if (point >= 0) {
            visited.visit(point);
            tell();
        }
    }

    private void tell() {
        canGoBack.set(visited.canGoBack());
        canGoForward.set(visited.canGoForward());
    }
}
