package io.conoscope.encoder.script;

import io.conoscope.base.ConoscopeException;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// Walks the instructions of a pickle in a TorchScript archive without making what they describe.
///
/// libtorch follows nested values by recursion, keeps as many places as the largest number of a
/// place says, and takes a tensor's shape and place in its storage as they are written. So nesting,
/// places and shapes are bounded here before it reads them. Of the instructions of Python's
/// `pickletools` only those are known that libtorch's own reader knows. For one thread and one
/// pickle.
final class PickleOutline {

    private static final int MAX_INSTRUCTIONS = 1_000_000;
    private static final int MAX_PLACES = 1_000_000;
    private static final int MAX_BRACKETS = 100;
    private static final int MAX_NAME = 10_000;

    private final Path file;
    private final String entry;
    private final ByteBuffer in;
    private final PickleStack stack;

    /// @param file    the archive
    /// @param entry   of it
    /// @param bytes   what the entry holds
    /// @param records how many bytes the record of a key has; -1 where there is none
    PickleOutline(Path file, String entry, byte[] bytes, ToLongFunction<String> records) {
        this.file = file;
        this.entry = entry;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.stack = new PickleStack(records);
    }

    /// @throws ConoscopeException `script.data`, naming the byte
    void check() throws ConoscopeException {
        int at = 0;
        try {
            for (int i = 0; i < MAX_INSTRUCTIONS; i++) {
                at = in.position();
                int instruction = in.get() & 0xFF;
                if (instruction == '.') {
                    return;
                }
                read(instruction);
            }
        } catch (BufferUnderflowException e) {
            throw wrong(at, "that it ends there", "an instruction");
        } catch (PickleStack.Refusal e) {
            throw wrong(at, e.found(), e.expected());
        }
        throw wrong(at, "more instructions", "at most " + MAX_INSTRUCTIONS);
    }

    private ConoscopeException wrong(int at, String found, String expected) {
        return new ConoscopeException("script.data", null, file, entry, at, found, expected);
    }

    private void read(int instruction) throws PickleStack.Refusal {
        switch (instruction) {
            case 0x80 -> in.get();
            case '}', ']' -> stack.push(PickleValue.container());
            case ')' -> stack.push(PickleValue.tuple());
            case '(' -> stack.mark();
            case 'q' -> stack.keep(in.get() & 0xFF);
            case 'r' -> stack.keep(place());
            case 'h' -> stack.fetch(in.get() & 0xFF);
            case 'j' -> stack.fetch(place());
            case 0x88, 0x89, 'N' -> stack.push(PickleValue.NOTHING);
            case 'K' -> stack.push(PickleValue.number(in.get() & 0xFF));
            case 'M' -> stack.push(PickleValue.number(in.getShort() & 0xFFFF));
            case 'J' -> stack.push(PickleValue.number(in.getInt()));
            case 0x8A -> stack.push(PickleValue.number(wide()));
            case 'G' -> {
                in.getLong();
                stack.push(PickleValue.NOTHING);
            }
            case 'X', 'B' -> stack.push(text(in.getInt()));
            case 'U', 'C', 0x8C -> stack.push(text(in.get() & 0xFF));
            case 'c' -> stack.push(PickleValue.name(line() + " " + line()));
            default -> build(instruction);
        }
    }

    private void build(int instruction) throws PickleStack.Refusal {
        switch (instruction) {
            case 't' -> stack.gather(PickleValue.tuple());
            case 'l', 'd' -> stack.gather(PickleValue.container());
            case 0x85, 0x86, 0x87 -> stack.gather(PickleValue.tuple(), instruction - 0x84);
            case 'a' -> stack.append(1);
            case 's' -> stack.append(2);
            case 'e', 'u' -> stack.append();
            case 'R', 0x81 -> stack.call();
            case 'b' -> stack.append(1);
            case 'Q' -> stack.storage();
            default ->
                    throw new PickleStack.Refusal(
                            String.format(Locale.ROOT, "the instruction 0x%02X", instruction),
                            "one that TorchScript uses");
        }
    }

    private int place() throws PickleStack.Refusal {
        int place = in.getInt();
        if (place < 0 || place > MAX_PLACES) {
            throw new PickleStack.Refusal(
                    "the place " + Integer.toUnsignedString(place), "at most " + MAX_PLACES);
        }
        return place;
    }

    private long wide() throws PickleStack.Refusal {
        int length = in.get() & 0xFF;
        if (length > Long.BYTES) {
            throw new PickleStack.Refusal("a number of " + length + " bytes", "at most 8");
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (in.get() & 0xFFL) << (8 * i);
        }
        int unused = 64 - 8 * length;
        return length == 0 ? 0 : number << unused >> unused;
    }

    /// Types are written as texts, which libtorch parses by recursion.
    private PickleValue text(int length) throws PickleStack.Refusal {
        if (length < 0 || length > in.remaining()) {
            throw new PickleStack.Refusal(
                    "a text of " + Integer.toUnsignedString(length) + " bytes",
                    "at most " + in.remaining());
        }
        var bytes = new byte[length];
        in.get(bytes);
        int brackets = 0;
        for (byte sign : bytes) {
            brackets += sign == '[' || sign == '(' ? 1 : 0;
            brackets -= (sign == ']' || sign == ')') && brackets > 0 ? 1 : 0;
            if (brackets > MAX_BRACKETS) {
                throw new PickleStack.Refusal(
                        "a text of nested brackets", "at most " + MAX_BRACKETS);
            }
        }
        return PickleValue.text(length > MAX_NAME ? "" : new String(bytes, StandardCharsets.UTF_8));
    }

    private String line() throws PickleStack.Refusal {
        var line = new StringBuilder();
        for (int sign = in.get(); sign != '\n'; sign = in.get()) {
            if (line.length() == MAX_NAME) {
                throw new PickleStack.Refusal("a longer name", "at most " + MAX_NAME + " bytes");
            }
            line.append((char) (sign & 0xFF));
        }
        return line.toString();
    }
}
