package nansen.casefile;

import java.util.Optional;
import nansen.database.OnCall;
import nansen.inforce.LawEnacted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Makes all cases anew when other law comes into force, and goes on at the next start where that
/// was cut off.
@Component
class Following extends OnCall {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final Rebuilding rebuilding;

  Following(Rebuilding rebuilding) {
    super("following-the-law", "cases could not follow the law");
    this.rebuilding = rebuilding;
  }

  @TransactionalEventListener
  void lawChanged(LawEnacted enacted) {
    call();
  }

  @Override
  protected void work() throws InterruptedException {
    for (var next = next(); next.isPresent(); next = next()) {
      LOG.info(
          "event=cases-follow-the-law cases={} changed={}",
          next.get().cases(),
          next.get().mended());
    }
  }

  private Optional<Rebuilding.Progress> next() throws InterruptedException {
    var followed = rebuilding.follow();
    return followed.isEmpty() && rebuilding.isDue()
        ? Optional.of(rebuilding.run(_ -> {}))
        : followed;
  }
}
