package nansen.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/names.md shows is what happens.
final class NamesPageTest {

  @TempDir Path folder;

  @Test
  void the_program_on_the_page_runs_on_the_library_alone() throws Exception {
    var page = Files.readString(Path.of("..", "docs", "names.md"));
    var source = folder.resolve("Compare.java");
    var program = block(page, "java");
    Files.writeString(source, program);
    var library = place(Names.class) + File.pathSeparator + place(Transliterator.class);

    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", library, "-d", folder.toString(), source.toString());

    assertEquals(0, compiled);
    assertTrue(program.strip().lines().count() <= 11, "ten lines, and one between");
    assertEquals(block(page, "text"), run(library + File.pathSeparator + folder));
  }

  private static String block(String page, String kind) {
    var block = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(block.find());
    return block.group(1);
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static String run(String classPath) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-Dstdout.encoding=UTF-8", "-cp", classPath, "Compare")
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.replaceAll("[\u2068\u2069]", "");
  }
}
