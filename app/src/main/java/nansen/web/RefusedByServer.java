package nansen.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/// Answers for the web server where it refuses a request before any filter of ours sees it, or
/// where not even our page of errors could be laid out.
final class RefusedByServer extends ErrorReportValve {
  private static final int ERRORS = 400;

  private final RefusalPage page;

  RefusedByServer(RefusalPage page) {
    this.page = page;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable broke) {
    var isWritable = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, isWritable);
    if (response.getStatus() < ERRORS
        || response.getContentWritten() > 0
        || !isWritable.get()
        || !response.setErrorReported()) {
      return;
    }
    try {
      response.resetBuffer(true); // whoever broke may have begun to write
      page.send(request, response);
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException("the page of an error could not be written", e);
    }
  }
}
