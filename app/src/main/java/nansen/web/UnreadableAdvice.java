package nansen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Names on the page of the error what could not be read.
@ControllerAdvice
class UnreadableAdvice {
  @ExceptionHandler
  void unreadable(Unreadable wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuse(wrong.part(), request, response);
  }

  @ExceptionHandler
  void mismatch(
      MethodArgumentTypeMismatchException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    refuse(wrong.getName(), request, response);
  }

  @ExceptionHandler
  void missing(
      MissingServletRequestParameterException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    refuse(wrong.getParameterName(), request, response);
  }

  private static void refuse(String part, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Unreadable.PART, part);
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }

  @ModelAttribute("unreadable")
  @Nullable String unreadable(HttpServletRequest request) {
    return request.getAttribute(Unreadable.PART) instanceof String part ? part : null;
  }
}
