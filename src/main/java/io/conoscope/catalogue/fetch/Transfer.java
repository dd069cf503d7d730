package io.conoscope.catalogue.fetch;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.descriptor.ModelFile;
import io.conoscope.catalogue.http.BusyException;
import io.conoscope.catalogue.http.HttpAnswer;
import io.conoscope.catalogue.http.HubClient;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;

/// One try to get a file, or the rest of it, into its part.
///
/// @param client  to ask with
/// @param file    what is wanted
/// @param address where to ask
/// @param part    what is here of it
/// @param known   whether its SHA-256 is known beforehand, so that a wrong seam would be noticed
record Transfer(HubClient client, ModelFile file, URI address, PartFile part, boolean known) {

    private static final int BLOCK = 1 << 16;
    private static final long SPACE_CHECK = 16L << 20;

    /// Who hears of every block and asks for room.
    interface Watcher {

        /// @param have bytes of this file that are here
        void wrote(long have);

        /// @param bytes about to be written
        void room(long bytes) throws ConoscopeException;
    }

    /// Ends with a part of the full length, as far as that is known.
    ///
    /// @return whether bytes of an earlier try are in it
    /// @throws IOException        if another try is worth it
    /// @throws ConoscopeException if not
    boolean run(Watcher watcher) throws IOException, ConoscopeException {
        var note = usableNote();
        long have = note == null ? 0 : part.length();
        if (have > 0 && Long.valueOf(have).equals(file.bytes())) {
            return true;
        }
        watcher.wrote(have);
        try (var answer = client.get(address, have, note == null ? null : note.validator())) {
            switch (answer.status()) {
                case 200 -> {
                    refuseWrong(answer);
                    var fresh = new PartFile.Note(key(), answer.validator(), answer.total());
                    part.restart(fresh);
                    copy(answer, 0, fresh, watcher);
                    return false;
                }
                case 206 -> {
                    refuseWrong(answer);
                    requireSameFile(answer, note, have);
                    copy(answer, have, note, watcher);
                    return true;
                }
                case 416 -> {
                    requireComplete(answer, have, note);
                    return true;
                }
                default -> throw refusal(answer);
            }
        }
    }

    private String key() {
        return file.address().toString();
    }

    /// The note of a part from which one can go on; otherwise the part is thrown away.
    private PartFile.@Nullable Note usableNote() throws ConoscopeException {
        var note = part.note();
        long have = part.length();
        boolean usable =
                note != null
                        && have > 0
                        && note.address().equals(key())
                        && (known || note.validator() != null)
                        && (file.bytes() == null || have <= file.bytes());
        if (!usable) {
            part.delete();
        }
        return usable ? note : null;
    }

    private void refuseWrong(HttpAnswer answer) throws ConoscopeException {
        if (answer.mediaType().equals("text/html")) {
            throw new ConoscopeException("fetch.page", null, answer.address(), "text/html");
        }
        var packing = answer.packing();
        if (!packing.isEmpty() && !packing.equals("gzip") && !packing.equals("x-gzip")) {
            throw new ConoscopeException("fetch.encoding", null, answer.address(), packing);
        }
        var total = answer.total();
        if (total != null && file.bytes() != null && !total.equals(file.bytes())) {
            throw new ConoscopeException(
                    "fetch.length", null, answer.address(), total, file.bytes());
        }
    }

    /// A server may send another range than was asked for, or the range of another file.
    private void requireSameFile(HttpAnswer answer, PartFile.@Nullable Note note, long have)
            throws IOException, ConoscopeException {
        var validator = answer.validator();
        boolean same =
                note != null
                        && !answer.isPacked()
                        && answer.firstByte() == have
                        && (note.total() == null || note.total().equals(answer.total()))
                        && (note.validator() == null
                                || validator == null
                                || note.validator().equals(validator));
        if (!same) {
            part.delete();
            throw new IOException("the server sent a part of something else");
        }
    }

    /// Nothing lies beyond what is here: fine if that is all there ever was.
    private void requireComplete(HttpAnswer answer, long have, PartFile.@Nullable Note note)
            throws IOException, ConoscopeException {
        var total = answer.total();
        boolean complete =
                note != null
                        && total != null
                        && total == have
                        && (note.total() == null || note.total().equals(total))
                        && (file.bytes() == null || file.bytes().equals(total));
        if (!complete) {
            part.delete();
            throw new IOException("the server has no bytes beyond " + have);
        }
    }

    private void copy(HttpAnswer answer, long have, PartFile.@Nullable Note note, Watcher watcher)
            throws IOException, ConoscopeException {
        Long expected = file.bytes();
        if (expected == null && note != null && !answer.isPacked()) {
            expected = note.total();
        }
        long done = have;
        try (var out = part.append()) {
            done = pump(answer, out, have, expected, watcher);
            if (expected != null && done < expected) {
                throw new EOFException("the transfer ended at byte " + done + " of " + expected);
            }
            part.force(out);
        }
    }

    private long pump(
            HttpAnswer answer, FileChannel out, long have, @Nullable Long expected, Watcher watcher)
            throws IOException, ConoscopeException {
        var in = answer.unpacked();
        var block = new byte[BLOCK];
        long done = have;
        long checked = 0;
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            if (expected != null && done + count > expected) {
                part.delete();
                throw new ConoscopeException("fetch.longer", null, answer.address(), expected);
            }
            if (done - have >= checked) {
                watcher.room(expected == null ? SPACE_CHECK : expected - done);
                checked = done - have + SPACE_CHECK;
            }
            part.write(out, ByteBuffer.wrap(block, 0, count));
            done += count;
            watcher.wrote(done);
        }
        return done;
    }

    private ConoscopeException refusal(HttpAnswer answer) throws IOException {
        int status = answer.status();
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            Duration after = answer.retryAfter();
            throw new BusyException(status, after);
        }
        var key =
                switch (status) {
                    case 401, 403, 407 -> "fetch.login";
                    case 404, 410 -> "fetch.missing";
                    default -> "fetch.status";
                };
        return new ConoscopeException(key, null, answer.address(), status);
    }
}
