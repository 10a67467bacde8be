package solewatch.notify.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.notify.channel.Outcome;

class SmtpVerdictTest {

    @ParameterizedTest(name = "{0} {1} at recipient {2} -> {3} {4}")
    @CsvSource({
        "451, 451 4.7.1 Greylisted,      true,  TryLater,    SMTP_451_4.7.1",
        "421, 421 closing,               false, TryLater,    SMTP_421",
        "452, 452 4.2.2 mailbox full,    true,  TryLater,    SMTP_452_4.2.2",
        "550, 550 5.1.1 no such user,    true,  AddressGone, SMTP_550_5.1.1",
        "550, 550 no such user,          true,  AddressGone, SMTP_550",
        "550, 550 sender unknown,        false, Refused,     SMTP_550",
        "550, 550 5.7.1 policy,          true,  Refused,     SMTP_550_5.7.1",
        "554, 554 5.7.1 spam,            false, Refused,     SMTP_554_5.7.1",
        "535, 535 5.7.8 bad credentials, false, Refused,     SMTP_535_5.7.8",
    })
    void aReplySaysWhoseFaultItIs(int code, String reply, boolean atRecipient, String kind, String reason) {
        Outcome outcome = SmtpVerdict.refused(code, reply, atRecipient);

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(outcome.reason()).isEqualTo(reason);
    }

    @Test
    void onlyWhatSurelyFailedBeforeTheMailWentOverIsNoDoubt() {
        assertThat(SmtpVerdict.broken(new ConnectException())).isInstanceOf(Outcome.TryLater.class);
        assertThat(SmtpVerdict.broken(new UnknownHostException())).isInstanceOf(Outcome.TryLater.class);
        assertThat(SmtpVerdict.broken(new TimeoutException())).isInstanceOf(Outcome.InDoubt.class);
        assertThat(SmtpVerdict.broken(new IOException("Connection was closed"))).isInstanceOf(Outcome.InDoubt.class);
    }
}
