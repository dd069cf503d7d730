package io.conoscope.service.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeModels;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class LocalQueryEncoderTest {

    private static final ModelSpec MODEL = new ModelSpec("m", 7L);

    private final FakeModels models = new FakeModels();
    private final List<String> stages = new ArrayList<>();
    private final LocalQueryEncoder encoder = new LocalQueryEncoder(models, Pictures::open);

    private EncodedQuery encode(ModelSpec model, QueryInput input) throws ConoscopeException {
        return encoder.encode(
                model, input, new CancellationToken(), progress -> stages.add(progress.stage()));
    }

    @Test
    void keepsAModelLoadedUntilAnotherIsAskedForOrItIsUnloaded() throws ConoscopeException {
        var first = encode(MODEL, new QueryInput.Words("a dog"));
        var again = encode(MODEL, new QueryInput.Words("a dog"));
        assertArrayEquals(first.vector(), again.vector());
        assertEquals(1, models.loads.get());
        assertEquals(List.of("embed.load"), stages);

        encode(new ModelSpec("m", 8L), new QueryInput.Words("a dog"));
        assertEquals(2, models.loads.get());
        encoder.unload();
        encode(new ModelSpec("m", 8L), new QueryInput.Words("a dog"));
        assertEquals(3, models.loads.get());
    }

    @Test
    void givesRowsOfLengthOne() throws ConoscopeException {
        var query = encode(MODEL, new QueryInput.Words("a dog"));

        double squares = 0;
        for (float value : query.vector()) {
            squares += value * value;
        }
        assertEquals(1, squares, 1e-5);
        assertFalse(new EncodedQuery(query.vector(), 5, 5).isCut());
    }

    @Test
    void namesAPictureThatIsNotThere() {
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> encode(MODEL, new QueryInput.Picture(Path.of("gone.jpg"))));

        assertEquals("file.missing", failure.key());
    }

    @Test
    void loadsNothingOnceCancelled() {
        var token = new CancellationToken();
        token.cancel();

        assertThrows(
                CancellationException.class,
                () -> encoder.encode(MODEL, new QueryInput.Words("a"), token, progress -> {}));
        assertEquals(0, models.loads.get());
    }
}
