package io.conoscope.runlog;

/// Who wrote a run's log.
public enum RunFormat {
    /// Event files of TensorFlow, PyTorch, tensorboardX and ours.
    TENSORBOARD("tensorboard"),
    /// One JSON object a line: ours, open_clip's `results.jsonl`.
    JSONL("jsonl"),
    /// A table with a column of steps: Lightning's `metrics.csv` and others.
    CSV("csv"),
    /// `trainer_state.json` of Hugging Face.
    TRAINER_STATE("trainer_state");

    private final String word;

    RunFormat(String word) {
        this.word = word;
    }

    /// The word for it on the command line.
    public String word() {
        return word;
    }
}
