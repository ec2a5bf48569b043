package dev.lockstep.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.strategy.builtin.BuyAndHold;
import dev.lockstep.strategy.builtin.SmaCross;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StrategyCatalogTest {
  private final StrategyCatalog catalog =
      new StrategyCatalog(StrategyCatalogTest.class.getClassLoader());

  @Test
  void builtInStrategiesAreFoundByName() {
    assertThat(catalog.all())
        .extracting(StrategyFactory::name)
        .contains(
            "bollinger-breakout",
            "buy-and-hold",
            "donchian-breakout",
            "ema-cross",
            "macd",
            "rsi-reversion",
            "sma-cross")
        .isSorted();
    assertThat(catalog.find("sma-cross").create(Map.of())).isInstanceOf(SmaCross.class);
    assertThat(catalog.find("buy-and-hold").create(Map.of("allocation", "0.5")))
        .isInstanceOf(BuyAndHold.class);
  }

  @Test
  void everyStrategyHasADescriptionAndParametersWithDefaults() {
    for (StrategyFactory<?> factory : catalog.all()) {
      assertThat(factory.description()).as(factory.name()).endsWith(".");
      assertThat(factory.create(Map.of())).as(factory.name()).isNotNull();
      for (ParameterField field : factory.parameters().fields()) {
        assertThat(field.description()).as(factory.name() + " " + field.name()).isNotBlank();
      }
    }
  }

  @Test
  void unknownNameIsOneLineWithTheNamesThereAre() {
    assertThatThrownBy(() -> catalog.find("sma"))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageStartingWith("unknown strategy sma; there are bollinger-breakout, buy-and-hold,")
        .hasMessageNotContaining("\n");
  }

  @Test
  void parametersThatDoNotFitTogetherAreRefused() {
    assertThatThrownBy(() -> catalog.find("macd").create(Map.of("fast", "30")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("macd: fast must be < slow, was 30 and 26");
    assertThatThrownBy(() -> catalog.find("rsi-reversion").create(Map.of("oversold", "70")))
        .hasMessage("rsi-reversion: oversold must be < overbought, was 70.0 and 70.0");
  }

  @Test
  void twoStrategiesOfOneNameAreRefused() {
    assertThatThrownBy(() -> new StrategyCatalog(loader(Twin.class.getName())))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessage("two strategies are called sma-cross: rename one of them");
  }

  @Test
  void strategyThatCannotBeLoadedIsRefused() {
    assertThatThrownBy(() -> new StrategyCatalog(loader("no.such.Factory")))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageStartingWith("a strategy cannot be loaded: ")
        .hasMessageContaining("no.such.Factory");
  }

  @Test
  void strategyWhoseParametersCannotBeReadIsRefusedWithTheReason() {
    assertThatThrownBy(() -> new StrategyCatalog(loader(Listing.class.getName())))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("Listing")
        .hasMessageEndingWith(
            "(parameter names must be int, long, double, boolean, String or an enum, was"
                + " java.util.List)");
  }

  @Test
  void strategyOfAnotherJarIsFound() {
    StrategyCatalog own = new StrategyCatalog(loader(Own.class.getName()));

    assertThat(own.find("own-rule").create(Map.of())).isInstanceOf(BuyAndHold.class);
  }

  /** A factory that takes a name which is taken. */
  public static final class Twin extends StrategyFactory<BuyAndHold.Parameters> {
    public Twin() {
      super("sma-cross", "Twin.", BuyAndHold.Parameters.class, BuyAndHold::new);
    }
  }

  /** Parameters of a type that cannot be given as text. */
  record Names(@Parameter("names") List<String> names) {}

  /** A factory with such parameters. */
  public static final class Listing extends StrategyFactory<Names> {
    public Listing() {
      super("listing", "Listing.", Names.class, names -> setup -> {});
    }
  }

  /** A user's factory. */
  public static final class Own extends StrategyFactory<BuyAndHold.Parameters> {
    public Own() {
      super("own-rule", "Own.", BuyAndHold.Parameters.class, BuyAndHold::new);
    }
  }

  /** A class loader that sees one service file more, as it would with a user's jar. */
  private static ClassLoader loader(String factory) {
    return new ClassLoader(StrategyCatalogTest.class.getClassLoader()) {
      @Override
      protected Enumeration<URL> findResources(String name) {
        return name.endsWith(StrategyFactory.class.getName())
            ? Collections.enumeration(List.of(url(factory)))
            : Collections.emptyEnumeration();
      }
    };
  }

  private static URL url(String text) {
    URLStreamHandler handler =
        new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL url) {
            return new TextConnection(url, text);
          }
        };
    try {
      return new URL("memory", "", -1, "/services", handler);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives a text that is in memory. */
  private static final class TextConnection extends URLConnection {
    private final String text;

    TextConnection(URL url, String text) {
      super(url);
      this.text = text;
    }

    @Override
    public void connect() {
      // There is nothing to connect to.
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
