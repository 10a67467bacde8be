package solewatch.notify.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private final Vault vault = new Vault(new byte[32], new SecureRandom());

    @Test
    void whatIsSealedOpensAgainAndNeverLooksTheSame() {
        byte[] one = vault.seal("caro@example.org");
        byte[] other = vault.seal("caro@example.org");

        assertThat(vault.open(one)).isEqualTo("caro@example.org");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void whatWasTouchedDoesNotOpen() {
        byte[] sealed = vault.seal("caro@example.org");
        sealed[20] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyOurOwnSignatureHolds() {
        String signed = vault.sign("channel-1");

        assertThat(vault.verify(signed)).contains("channel-1");
        assertThat(vault.verify(signed.replace("channel-1", "channel-2"))).isEmpty();
        assertThat(vault.verify(signed.substring(0, signed.length() - 1))).isEmpty();
        assertThat(vault.verify("")).isEmpty();
    }

    @Test
    void theSecretIsMadeOnceForItsOwnersEyesOnly(@TempDir Path folder) throws Exception {
        byte[] made = SecretFile.readOrMake(folder, new SecureRandom());

        assertThat(SecretFile.readOrMake(folder, new SecureRandom()))
                .isEqualTo(made)
                .hasSize(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("notify.key"))).hasSize(2);
    }
}
