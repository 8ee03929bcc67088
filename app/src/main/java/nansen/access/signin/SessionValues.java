package nansen.access.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.convert.support.GenericConversionService;

/// What may stand in a session, and how it is kept: text, numbers, and the notices that a page
/// leaves for the next. Anything else is refused when it is read, so that nobody who can write to
/// the table of sessions can make the server run what they like.
final class SessionValues extends GenericConversionService {
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=8;maxbytes=100000;java.lang.Object;java.lang.String;java.lang.Number;"
              + "java.lang.Long;java.lang.Integer;java.lang.Boolean;java.util.ArrayList;"
              + "java.util.HashMap;java.util.LinkedHashMap;java.util.Map$Entry;"
              + "java.util.concurrent.CopyOnWriteArrayList;"
              + "org.springframework.util.LinkedMultiValueMap;"
              + "org.springframework.util.MultiValueMapAdapter;"
              + "org.springframework.web.servlet.FlashMap;!*");

  SessionValues() {
    addConverter(Object.class, byte[].class, SessionValues::write);
    addConverter(byte[].class, Object.class, SessionValues::read);
  }

  private static byte[] write(Object value) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(Locale.ROOT, "a %s cannot be kept in a session", value.getClass()), e);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(ALLOWED);
      return in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a session holds what no session may hold", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a session holds what no session may hold", e);
    }
  }
}
