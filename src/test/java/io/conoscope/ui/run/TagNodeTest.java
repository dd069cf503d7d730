package io.conoscope.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TagNodeTest {

    @Test
    void everyGroupHasTheTagsThatBeginWithIt() {
        assertEquals(
                Map.of("a", List.of("a/x", "a/b/y"), "a/b", List.of("a/b/y")),
                TagNode.groups(List.of("loss", "a/x", "a/b/y")));
    }

    @Test
    void aTagOfManySlashesNestsOnlySoDeep() {
        var tag = "s/".repeat(50_000) + "loss";
        var groups = TagNode.groups(List.of(tag));
        assertEquals(8, groups.size());
        assertEquals(15, TagNode.lastSlash(tag));
    }

    @Test
    void manyGroupsOfOneTagAreFoundInOnePass() {
        var tags = new ArrayList<String>();
        for (int i = 0; i < 100_000; i++) {
            tags.add("layer" + i + "/weight/norm");
        }
        var groups = TagNode.groups(tags);
        assertEquals(200_000, groups.size());
        assertEquals(List.of("layer7/weight/norm"), groups.get("layer7/weight"));
    }
}
