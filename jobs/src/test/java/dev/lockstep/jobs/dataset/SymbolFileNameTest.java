package dev.lockstep.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SymbolFileNameTest {
  @ParameterizedTest
  @CsvSource({
    "ORCL, ORCL.blocks",
    "000001.SZ, 000001.SZ.blocks",
    "BTC/USD, BTC%2FUSD.blocks",
    "BTC%2FUSD, BTC%252FUSD.blocks",
    "../evil, %2E.%2Fevil.blocks",
    ".hidden, %2Ehidden.blocks",
    "a b, a%20b.blocks",
    "^GSPC, %5EGSPC.blocks",
    "é, %C3%A9.blocks"
  })
  void namesAreSafeAndDiffer(String symbol, String file) {
    assertThat(SymbolFileName.of(symbol)).isEqualTo(file);
  }
}
