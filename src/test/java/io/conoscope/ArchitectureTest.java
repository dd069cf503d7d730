package io.conoscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import javafx.scene.control.Tooltip;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of packages in docs/architecture.md, as rules.
class ArchitectureTest {

    /// From the ground up; a package may import only rows above its own.
    private static final List<List<String>> ROWS =
            List.of(
                    List.of("base"),
                    List.of("math", "table"),
                    List.of("linalg"),
                    List.of("corpus"),
                    List.of("embedding"),
                    List.of("gap", "probe"),
                    List.of("projection", "encoder", "dataset", "catalogue"),
                    List.of("runlog"),
                    List.of("training"),
                    List.of("service"),
                    List.of("worker"),
                    List.of("cli"),
                    List.of("ui.kit", "ui.session"),
                    List.of(
                            "ui.browser",
                            "ui.details",
                            "ui.scatter",
                            "ui.projection",
                            "ui.select",
                            "ui.histogram",
                            "ui.models",
                            "ui.training",
                            "ui.run",
                            "ui.lab",
                            "ui.search"),
                    List.of("app"),
                    List.of("bench"));

    /// Packages of fewer classes than three: `Main` stands for itself.
    private static final Set<String> ALONE = Set.of("io.conoscope");

    private static JavaClasses ours;

    @BeforeAll
    static void readClasses() {
        ours =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.conoscope");
    }

    @Test
    void sawTheWholeHouse() {
        assertTrue(ours.size() > 450, "only " + ours.size() + " classes: the rules saw too little");
    }

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyRowsAbove() {
        var tests = new ArrayList<DynamicTest>();
        for (int r = 0; r < ROWS.size(); r++) {
            for (var name : ROWS.get(r)) {
                var forbidden =
                        ROWS.subList(r, ROWS.size()).stream()
                                .flatMap(List::stream)
                                .filter(other -> !other.equals(name))
                                .filter(
                                        other ->
                                                !(name.equals("ui.session")
                                                        && other.equals("ui.kit")))
                                .map(ArchitectureTest::below)
                                .toArray(String[]::new);
                tests.add(
                        DynamicTest.dynamicTest(
                                name, () -> imports(name, forbidden, "rows build on rows above")));
            }
        }
        return tests.stream();
    }

    private static void imports(String name, String[] forbidden, String because) {
        noClasses()
                .that()
                .resideInAPackage(below(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(because)
                .check(ours);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.conoscope.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes two packages one that is harder to read")
                .check(ours);
    }

    @Test
    void everyPackageBelongsToARow() {
        var known =
                ROWS.stream()
                        .flatMap(List::stream)
                        .map(ArchitectureTest::below)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage("io.conoscope")
                .should()
                .resideInAnyPackage(known)
                .because("a package outside the table has no rules")
                .check(ours);
    }

    @Test
    void librariesStayBehindTheirSeam() {
        only(
                "ai.djl..",
                "a model library is replaced in one place",
                "encoder",
                "training",
                "bench");
        only("ai.onnxruntime..", "a model library is replaced in one place", "encoder");
        only("smile..", "linear algebra stands behind our names", "linalg", "projection");
        only("org.jtransforms..", "the FFT can be replaced in one place", "projection");
        only("org.tribuo..", "probes stand behind our names", "probe");
        only("org.duckdb..", "tables are queried in one place", "table");
        only("java.sql..", "tables are queried in one place", "table");
        only("org.apache.lucene..", "words are searched in one place", "service");
        only("com.ibm.icu..", "words are cut in few places", "service", "probe");
        only("org.apache.pdfbox..", "pages are written in one place", "ui.kit");
        only("picocli..", "the services know no command line", "cli", "app", "bench");
        only(
                "com.google.protobuf..",
                "run logs and ONNX outlines alone are protobuf",
                "runlog",
                "encoder");
        only("java.net.http..", "the network is reached from one place", "catalogue");
        only("javafx..", "services and view-less code run without a toolkit", "ui", "app", "bench");
        only(
                "org.controlsfx..",
                "services and view-less code run without a toolkit",
                "ui",
                "app",
                "bench");
        only("atlantafx..", "the theme is chosen in the window's frame", "ui", "app");
    }

    private static void only(String library, String because, String... homes) {
        var allowed = Stream.of(homes).map(ArchitectureTest::below).toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackages(allowed))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because(because)
                .check(ours);
    }

    @Test
    void mathUsesTheJdkOnly() {
        DescribedPredicate<JavaClass> foreign =
                DescribedPredicate.not(
                        resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "io.conoscope.math..",
                                "io.conoscope.base.."));
        noClasses()
                .that()
                .resideInAPackage(below("math"))
                .should()
                .dependOnClassesThat(foreign)
                .because("the innermost numbers must not break when a library changes")
                .check(ours);
    }

    @Test
    void tooltipsAreMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Tooltips")
                .should()
                .callConstructorWhere(
                        DescribedPredicate.describe(
                                "a tooltip is made",
                                call -> call.getTargetOwner().isEquivalentTo(Tooltip.class)))
                .because("a tooltip that does not wrap is wider than the screen")
                .check(ours);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .and()
                .resideInAPackage("io.conoscope.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view-model is tested without a toolkit")
                .check(ours);
    }

    @Test
    void whatAGradientNeedsIsTheEngines() {
        var names = Set.of("mul", "muli", "div", "divi", "pow", "powi", "maximum", "minimum");
        noClasses()
                .that()
                .resideInAnyPackage("io.conoscope.encoder..", "io.conoscope.training..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "an array is multiplied with Java's number",
                                call ->
                                        call.getTargetOwner().isAssignableTo(NDArray.class)
                                                && names.contains(call.getName())
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .getFirst()
                                                        .isEquivalentTo(Number.class)))
                .because("docs/decisions/0105: Java may collect it before the backward pass")
                .check(ours);
    }

    /// Both ways: a class that makes threads and is not in the table, and one that is in the table
    /// and makes none any more.
    @Test
    void threadsAreMadeWhereTheTableSays() {
        var makers =
                ours.stream()
                        .filter(ThreadMakers::makesThreads)
                        .map(ThreadMakers::nameOfFile)
                        .collect(Collectors.toCollection(TreeSet::new));
        var strangers = new TreeSet<>(makers);
        strangers.removeAll(ThreadMakers.ALLOWED.keySet());
        assertEquals(
                Set.of(),
                strangers,
                "make threads and are not in the table, because of which nobody bounds, names or"
                        + " ends them: use a kind of work of app.threads.Pools");
        var idle = new TreeMap<>(ThreadMakers.ALLOWED);
        idle.keySet().removeAll(makers);
        assertEquals(Map.of(), idle, "are in the table and make no threads");
    }

    @Test
    void packagesAreDescribedByPackagesThatExist() throws IOException {
        var root = Path.of("src", "main", "java", "io", "conoscope");
        var named =
                Pattern.compile(
                        "`((?:base|corpus|embedding|gap|projection|encoder|dataset"
                                + "|catalogue|runlog|training|service|cli|ui|app|bench)(?:\\.[a-z]+)+)`");
        var gone = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(f -> f.endsWith("package-info.java")).toList()) {
                var found = named.matcher(Files.readString(file));
                while (found.find()) {
                    if (!Files.isDirectory(root.resolve(found.group(1).replace('.', '/')))) {
                        gone.add(found.group(1) + " in " + file);
                    }
                }
            }
        }
        assertTrue(gone.isEmpty(), "no such packages: " + gone);
    }

    @Test
    void simpleNamesAreUnique() {
        var places = new TreeMap<String, TreeSet<String>>();
        ours.stream()
                .filter(found -> found.isTopLevelClass())
                .filter(found -> !found.getSimpleName().equals("package-info"))
                .forEach(
                        found ->
                                places.computeIfAbsent(
                                                found.getSimpleName(), name -> new TreeSet<>())
                                        .add(found.getPackageName()));
        places.values().removeIf(packages -> packages.size() == 1);
        assertTrue(places.isEmpty(), "two classes of one name are taken for each other: " + places);
    }

    @Test
    void packagesHaveThreeToSixteenClasses() {
        var sizes =
                ours.stream()
                        .filter(found -> found.isTopLevelClass())
                        .filter(found -> !found.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.counting()));
        sizes.keySet().removeAll(ALONE);
        sizes.values().removeIf(size -> size >= 3 && size <= 16);
        assertTrue(sizes.isEmpty(), "split by meaning, or merge: " + sizes);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked =
                ours.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                        .map(found -> found.getName())
                        .toList();
        assertTrue(unmarked.isEmpty(), "without @NullMarked in package-info.java: " + unmarked);
    }

    private static String below(String name) {
        return "io.conoscope." + name + "..";
    }
}
