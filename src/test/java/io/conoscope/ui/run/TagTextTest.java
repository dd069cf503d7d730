package io.conoscope.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.ui.kit.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTextTest {

    private final Messages words = new Messages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    train/loss                          | Training loss
                    train/temperature                   | Temperature
                    eval/gap_l2                         | Modality gap
                    eval/recall_image_to_text@5         | Recall@5, image → text
                    eval/recall_text_to_image@10        | Recall@10, text → image
                    retrieval/Flickr8k test/text_text@1 | Recall@1, text → text, Flickr8k test
                    loss                                | Loss
                    lr                                  | Learning rate
                    lr/pg0                              | Learning rate
                    lr-AdamW                            | Learning rate
                    eval_loss                           | Loss, evaluation
                    grad_norm                           | Gradient norm
                    train/grad_norm                     | Gradient norm
                    train_loss_step                     | Loss, training
                    val/acc                             | Accuracy, validation
                    train/box_loss                      | Box loss, training
                    val/cls_loss                        | Class loss, validation
                    metrics/precision(B)                | Precision, boxes
                    metrics/mAP50-95(M)                 | mAP at IoU 0.5 to 0.95, masks
                    """)
    void knownTagsHaveWords(String tag, String title) {
        assertEquals(title, TagText.title(tag, words));
        assertEquals(title + " · " + tag, TagText.heading(tag, words));
    }

    @ParameterizedTest
    @CsvSource({
        "my_metric",
        "train/my_metric",
        "loss/encoder/7",
        "recall_image_to_text",
        "of",
        "''"
    })
    void unknownTagsStandForThemselves(String tag) {
        assertEquals("", TagText.title(tag, words));
        assertEquals(tag, TagText.heading(tag, words));
    }

    @Test
    void aTooltipHasTheHeadingAndWhatItMeans() {
        var lines = TagText.of("eval/gap_l2", words).lines().toList();
        assertEquals("Modality gap · eval/gap_l2", lines.getFirst());
        assertEquals(2, lines.size());
    }
}
