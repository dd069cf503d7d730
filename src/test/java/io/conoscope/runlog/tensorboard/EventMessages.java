package io.conoscope.runlog.tensorboard;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/// Event files by the definitions of TensorFlow and nothing of ours: protobuf's dynamic messages on
/// descriptors that are built here.
final class EventMessages {

    /// As in `event.proto`, `summary.proto`, `histogram.proto`, `tensor.proto`,
    /// `tensor_shape.proto` of TensorBoard; fields that nobody needs here are left out, and so
    /// become unknown ones.
    private static final String DEFINITIONS =
            """
            Event: double wall_time 1, int64 step 2, string file_version 3, Summary summary 5, \
            SessionLog session_log 7, SourceMetadata source_metadata 10
            SourceMetadata: string writer 1
            SessionLog: int32 status 1
            Summary: repeated Value value 1
            Value: string tag 1, float simple_value 2, HistogramProto histo 5, TensorProto tensor 8, \
            SummaryMetadata metadata 9, string node_name 7
            SummaryMetadata: PluginData plugin_data 1, string display_name 2, int32 data_class 4
            PluginData: string plugin_name 1, bytes content 2
            HistogramProto: double min 1, double max 2, double num 3, double sum 4, \
            double sum_squares 5, repeated double bucket_limit 6, repeated double bucket 7
            TensorProto: DataType dtype 1, TensorShape tensor_shape 2, bytes tensor_content 4, \
            repeated float float_val 5, repeated double double_val 6, repeated string string_val 8
            TensorShape: repeated Dim dim 2
            Dim: int64 size 1
            """;

    private static final FileDescriptor FILE = build();

    private EventMessages() {}

    private static FileDescriptor build() {
        var file = FileDescriptorProto.newBuilder().setName("events.proto").setSyntax("proto3");
        file.addEnumType(
                EnumDescriptorProto.newBuilder()
                        .setName("DataType")
                        .addValue(value("DT_INVALID", 0))
                        .addValue(value("DT_FLOAT", 1))
                        .addValue(value("DT_DOUBLE", 2))
                        .addValue(value("DT_STRING", 7)));
        DEFINITIONS.lines().forEach(line -> file.addMessageType(type(line)));
        try {
            return FileDescriptor.buildFrom(file.build(), new FileDescriptor[0]);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EnumValueDescriptorProto value(String name, int number) {
        return EnumValueDescriptorProto.newBuilder().setName(name).setNumber(number).build();
    }

    private static DescriptorProto type(String line) {
        var parts = line.split(": ", 2);
        var type = DescriptorProto.newBuilder().setName(parts[0]);
        boolean isValue = parts[0].equals("Value");
        if (isValue) {
            type.addOneofDeclBuilder().setName("value");
        }
        for (var field : parts[1].split(", ")) {
            var words = List.of(field.strip().split(" "));
            var proto = field(words);
            if (isValue && List.of("simple_value", "histo", "tensor").contains(proto.getName())) {
                proto.setOneofIndex(0);
            }
            type.addField(proto);
        }
        return type.build();
    }

    private static FieldDescriptorProto.Builder field(List<String> words) {
        boolean repeated = words.getFirst().equals("repeated");
        var rest = repeated ? words.subList(1, words.size()) : words;
        var field =
                FieldDescriptorProto.newBuilder()
                        .setName(rest.get(1))
                        .setNumber(Integer.parseInt(rest.get(2)))
                        .setLabel(repeated ? Label.LABEL_REPEATED : Label.LABEL_OPTIONAL);
        var kind = rest.getFirst();
        if (kind.equals("DataType")) {
            return field.setType(Type.TYPE_ENUM).setTypeName("." + kind);
        }
        return Character.isUpperCase(kind.charAt(0))
                ? field.setType(Type.TYPE_MESSAGE).setTypeName("." + kind)
                : field.setType(Type.valueOf("TYPE_" + kind.toUpperCase(Locale.ROOT)));
    }

    /// A message with these fields; lists fill repeated fields.
    static DynamicMessage message(String type, Map<String, ?> fields) {
        var descriptor = FILE.findMessageTypeByName(type);
        var message = DynamicMessage.newBuilder(descriptor);
        fields.forEach(
                (name, value) -> {
                    var field = descriptor.findFieldByName(name);
                    boolean isEnum = field.getType() == FieldDescriptor.Type.ENUM;
                    message.setField(
                            field,
                            isEnum ? field.getEnumType().findValueByName((String) value) : value);
                });
        return message.build();
    }

    /// The value of a field.
    static Object get(DynamicMessage message, String field) {
        return message.getField(message.getDescriptorForType().findFieldByName(field));
    }

    /// Whether a field is there.
    static boolean has(DynamicMessage message, String field) {
        return message.hasField(message.getDescriptorForType().findFieldByName(field));
    }

    /// The values of a summary.
    static List<DynamicMessage> values(DynamicMessage event) {
        var values = new ArrayList<DynamicMessage>();
        for (var value : (List<?>) get((DynamicMessage) get(event, "summary"), "value")) {
            values.add((DynamicMessage) value);
        }
        return values;
    }

    /// All messages of a file, whose checksums must be right.
    static List<DynamicMessage> read(Path file) throws IOException {
        var events = new ArrayList<DynamicMessage>();
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            long length = bytes.getLong();
            check(bytes.array(), start, 8, bytes.getInt());
            var payload = new byte[(int) length];
            bytes.get(payload);
            check(payload, 0, payload.length, bytes.getInt());
            events.add(DynamicMessage.parseFrom(FILE.findMessageTypeByName("Event"), payload));
        }
        return events;
    }

    private static void check(byte[] bytes, int from, int length, int stored) {
        if (masked(bytes, from, length) != stored) {
            throw new IllegalStateException("checksum at " + from);
        }
    }

    /// The formula of `record_writer.h`: `((crc >> 15) | (crc << 17)) + 0xa282ead8`.
    private static int masked(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        long value = crc.getValue();
        return (int) (((value >>> 15) | (value << 17)) + 0xa282ead8L);
    }

    /// A record of these bytes.
    static byte[] record(byte[] payload) {
        var out = ByteBuffer.allocate(payload.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(payload.length);
        out.putInt(masked(out.array(), 0, 8));
        out.put(payload);
        out.putInt(masked(payload, 0, payload.length));
        return out.array();
    }

    /// A file of these messages.
    static byte[] file(List<DynamicMessage> events) {
        var out = new ByteArrayOutputStream();
        events.forEach(event -> out.writeBytes(record(event.toByteArray())));
        return out.toByteArray();
    }

    /// The first message of a file.
    static DynamicMessage version(String version) {
        return message("Event", Map.of("wall_time", 1e9, "file_version", version));
    }

    /// An event with one value.
    static DynamicMessage event(long step, double wallTime, Map<String, ?> value) {
        var summary = message("Summary", Map.of("value", List.of(message("Value", value))));
        return message("Event", Map.of("wall_time", wallTime, "step", step, "summary", summary));
    }

    /// An event with a scalar as PyTorch writes it.
    static DynamicMessage scalar(String tag, long step, float value) {
        return event(step, 1e9 + step, Map.of("tag", tag, "simple_value", value));
    }
}
