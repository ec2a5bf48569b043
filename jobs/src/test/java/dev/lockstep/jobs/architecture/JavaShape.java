package dev.lockstep.jobs.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Limits of methods and names of types, read from the compiler's syntax tree. */
final class JavaShape extends TreePathScanner<Void, Void> {
  static final int MAX_METHOD_LINES = 60;
  static final int MAX_PARAMETERS = 6;

  private static final Pattern EMPTY_WORDS =
      Pattern.compile("Abstract[A-Z].*|.*(Manager|Helper|Utils?|Processor|Impl)");
  private static final Pattern MARKED_INTERFACE = Pattern.compile("I[A-Z][a-z].*");

  private final SourceFile file;
  private final SourcePositions positions;
  private final List<String> found = new ArrayList<>();
  private CompilationUnitTree unit;

  private JavaShape(SourceFile file, SourcePositions positions) {
    this.file = file;
    this.positions = positions;
  }

  /** One message for each violation. */
  static List<String> findIn(SourceFile file) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source(file)));
    JavaShape shape = new JavaShape(file, Trees.instance(task).getSourcePositions());
    try {
      for (CompilationUnitTree unit : task.parse()) {
        shape.unit = unit;
        shape.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shape.found;
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    String name = type.getSimpleName().toString();
    if (EMPTY_WORDS.matcher(name).matches()) {
      report(type, "type " + name + " has an empty word in its name; name what it is");
    }
    if (type.getKind() == Tree.Kind.INTERFACE && MARKED_INTERFACE.matcher(name).matches()) {
      report(type, "interface " + name + " has a marker; name the role without it");
    }
    return super.visitClass(type, null);
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    long lines = line(positions.getEndPosition(unit, method)) - firstLine(method) + 1;
    if (lines > MAX_METHOD_LINES) {
      report(method, method.getName() + " has " + lines + " lines; split it into steps");
    }
    int parameters = method.getParameters().size();
    if (parameters > MAX_PARAMETERS && !isConstructorOfRecord(method)) {
      report(method, method.getName() + " has " + parameters + " parameters; pass a record");
    }
    return super.visitMethod(method, null);
  }

  private boolean isConstructorOfRecord(MethodTree method) {
    Tree owner = getCurrentPath().getParentPath().getLeaf();
    return method.getReturnType() == null && owner.getKind() == Tree.Kind.RECORD;
  }

  private void report(Tree tree, String message) {
    found.add(file.path() + ":" + firstLine(tree) + " " + message);
  }

  private long firstLine(Tree tree) {
    return line(positions.getStartPosition(unit, tree));
  }

  private long line(long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private static JavaFileObject source(SourceFile file) {
    URI name = URI.create("string:///" + file.path());
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
      }
    };
  }
}
