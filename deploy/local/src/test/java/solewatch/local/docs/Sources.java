package solewatch.local.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Sources of this project, read by the JDK's own parser: nothing is compiled or resolved. */
final class Sources {

    private static final Path ROOT = Path.of("..", "..");

    private Sources() {}

    /** One source file and what its comments say. */
    record Parsed(CompilationUnitTree unit, Trees trees) {

        /** The one type the file is named after. */
        ClassTree type() {
            return (ClassTree) unit.getTypeDecls().getFirst();
        }

        /** What the Javadoc of this tree says, on one line and in Markdown; empty when it has none. */
        String comment(Tree tree) {
            @Nullable TreePath path = TreePath.getPath(unit, tree);
            String text = path == null ? null : trees.getDocComment(path);
            return text == null
                    ? ""
                    : text.strip()
                            .replaceAll("\\{@(?:code|link) #?([^}]+)}", "`$1`")
                            .replaceAll("\\s+", " ");
        }
    }

    static Parsed parse(Path source) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK has a compiler");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file(source)));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Parsed(unit, Trees.instance(task));
        }
    }

    static String text(Path path) throws IOException {
        return Files.readString(file(path));
    }

    /** Compares the committed page with what it should say, or writes it with {@code -Ddocs.write=true}. */
    static String page(String name, String expected) throws IOException {
        Path page = file(Path.of("docs", name));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, expected);
        }
        return Files.exists(page) ? Files.readString(page) : "";
    }

    private static Path file(Path inProject) {
        return ROOT.resolve(inProject);
    }
}
