package solewatch.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"21000", "22021", "22P02", "23505", "54000"})
    void whatTheDatabaseWillAlwaysRefuseIsTheRecordsFault(String sqlState) {
        assertThat(Faults.ofTheRecords(new PgException("no", "ERROR", sqlState, null)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "42P01"})
    void whatMayPassIsWaitedFor(String sqlState) {
        assertThat(Faults.ofTheRecords(new PgException("later", "ERROR", sqlState, null)))
                .isFalse();
    }

    @Test
    void lostConnectionsAndLatenessAreWaitedFor() {
        assertThat(Faults.ofTheRecords(new ConnectException())).isFalse();
        assertThat(Faults.ofTheRecords(new IOException())).isFalse();
        assertThat(Faults.ofTheRecords(new TimeoutException())).isFalse();
        assertThat(Faults.ofTheRecords(new IllegalStateException("pool closed")))
                .isFalse();
    }

    @Test
    void aFaultOfThisProgramConcernsTheRecordAlone() {
        assertThat(Faults.ofTheRecords(new NullPointerException())).isTrue();
        assertThat(Faults.ofTheRecords(new IllegalArgumentException())).isTrue();
    }
}
