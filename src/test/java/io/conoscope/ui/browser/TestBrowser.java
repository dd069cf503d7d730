package io.conoscope.ui.browser;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.Attribute.Kind;
import io.conoscope.ui.session.attribute.Attribute.Origin;
import io.conoscope.ui.session.attribute.AttributeServices;
import io.conoscope.ui.session.attribute.AttributeSubject;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a browser needs in tests: two attributes made of the point's number, a cache in a folder.
public final class TestBrowser {

    private TestBrowser() {}

    /// A browser in the window.
    public static BrowserPanel panel(Session session, Executor io, Path folder) {
        var lane = FxThread.background(io);
        return new BrowserPanel(
                session,
                new Messages(),
                new BrowserPanel.Models(
                        attributes(session, lane),
                        new SelectionModel(session),
                        new ThumbnailCache(folder.resolve("thumbnails"), 1 << 20)),
                new BrowserPanel.Threads(io, lane));
    }

    /// `pair_cosine` is a thousandth of the point's number, NaN of every fifth; `rest` is the
    /// number's rest by 10.
    public static AttributesModel attributes(Session session, Background lane) {
        return new AttributesModel(
                session,
                new Made(),
                new AttributesModel.Context(new JobQueue(), new Notices(), new Messages()),
                lane);
    }

    private static final class Made implements AttributeServices {

        @Override
        public List<Attribute> attributes(AttributeSubject subject) {
            return List.of(
                    new Attribute("pair_cosine", Kind.NUMBER, Origin.MEASURED),
                    new Attribute("rest", Kind.NUMBER, Origin.ATTACHED));
        }

        @Override
        public Column column(
                AttributeSubject subject,
                String name,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            return NumberColumn.of(
                    name,
                    IntStream.range(0, subject.items())
                            .mapToDouble(point -> value(name, point))
                            .toArray());
        }

        private static double value(String name, int point) {
            if (name.equals("rest")) {
                return point % 10;
            }
            return point % 5 == 0 ? Double.NaN : point / 1000.0;
        }

        @Override
        public int[] where(
                AttributeSubject subject,
                String expression,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            return new int[0];
        }

        @Override
        public Completion complete(AttributeSubject subject, String text, int caret) {
            return new Completion(caret, caret, List.of());
        }

        @Override
        public void add(AttributeSubject subject, Attribute attribute, Column column) {}
    }
}
