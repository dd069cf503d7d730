package io.conoscope.runlog.tensorboard;

/// Field numbers of the messages in event files, as in TensorBoard's `event.proto`,
/// `summary.proto`, `histogram.proto`, `tensor.proto` and `types.proto`.
final class EventFieldNumbers {

    /// Wire types: a field's key is its number shifted by three, and its wire type.
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    static final int EVENT_WALL_TIME = 1;
    static final int EVENT_STEP = 2;
    static final int EVENT_FILE_VERSION = 3;
    static final int EVENT_SUMMARY = 5;
    static final int EVENT_SESSION_LOG = 7;
    static final int EVENT_SOURCE = 10;

    static final int SESSION_STATUS = 1;
    static final int SESSION_STARTED = 1;

    static final int SOURCE_WRITER = 1;

    static final int SUMMARY_VALUE = 1;

    static final int VALUE_TAG = 1;
    static final int VALUE_SIMPLE = 2;
    static final int VALUE_HISTOGRAM = 5;
    static final int VALUE_TENSOR = 8;
    static final int VALUE_METADATA = 9;

    static final int METADATA_PLUGIN = 1;
    static final int PLUGIN_NAME = 1;

    static final int HISTOGRAM_MIN = 1;
    static final int HISTOGRAM_MAX = 2;
    static final int HISTOGRAM_NUM = 3;
    static final int HISTOGRAM_SUM = 4;
    static final int HISTOGRAM_SUM_SQUARES = 5;
    static final int HISTOGRAM_LIMIT = 6;
    static final int HISTOGRAM_BUCKET = 7;

    static final int TENSOR_TYPE = 1;
    static final int TENSOR_SHAPE = 2;
    static final int TENSOR_CONTENT = 4;
    static final int TENSOR_FLOATS = 5;
    static final int TENSOR_DOUBLES = 6;
    static final int TENSOR_INTS = 7;
    static final int TENSOR_LONGS = 10;

    static final int SHAPE_DIMENSION = 2;
    static final int DIMENSION_SIZE = 1;

    static final int TYPE_FLOAT = 1;
    static final int TYPE_DOUBLE = 2;
    static final int TYPE_INT = 3;
    static final int TYPE_LONG = 9;

    private EventFieldNumbers() {}
}
