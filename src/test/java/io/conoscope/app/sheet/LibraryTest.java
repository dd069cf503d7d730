package io.conoscope.app.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class LibraryTest {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    @Test
    void everyDependencyOfTheBuildIsListedWithItsVersion() throws Exception {
        var listed = Library.all();
        var missing = new ArrayList<String>();
        for (var dependency : dependencies()) {
            boolean there =
                    listed.stream()
                            .anyMatch(
                                    library ->
                                            library.group().equals(dependency.group())
                                                    && dependency
                                                            .version()
                                                            .contains(library.version()));
            if (!there) {
                missing.add(dependency.toString());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyLibraryHasALicence() {
        assertFalse(Library.all().isEmpty());
        for (var library : Library.all()) {
            assertFalse(library.licence().isBlank(), library.name());
        }
    }

    private record Dependency(String group, String artifact, String version) {}

    private static List<Dependency> dependencies() throws Exception {
        var text = Files.readString(Path.of("pom.xml"));
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        var found = new ArrayList<Dependency>();
        var nodes = document.getElementsByTagName("dependency");
        for (int i = 0; i < nodes.getLength(); i++) {
            var node = (Element) nodes.item(i);
            if (node.getParentNode().getParentNode().getNodeName().equals("plugin")) {
                // A tool of the build is no part of the program.
                continue;
            }
            if (!"test".equals(child(node, "scope"))) {
                found.add(
                        new Dependency(
                                child(node, "groupId"),
                                child(node, "artifactId"),
                                resolved(child(node, "version"), text)));
            }
        }
        assertFalse(found.isEmpty());
        return found;
    }

    private static String child(Element node, String name) {
        var children = node.getElementsByTagName(name);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent();
    }

    private static String resolved(String version, String pom) {
        return PROPERTY.matcher(version)
                .replaceAll(
                        match -> {
                            var value =
                                    Pattern.compile(
                                                    "<"
                                                            + Pattern.quote(match.group(1))
                                                            + ">([^<]*)<")
                                            .matcher(pom);
                            return value.find() ? value.group(1) : match.group();
                        });
    }
}
