package solewatch.analysis.setup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import solewatch.analysis.finding.Policy;
import solewatch.events.EventCodec;

/** The values that are made once and given to everything else. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EventCodec codec() {
        return new EventCodec();
    }

    /** As shipped, or the operator's own file: complete, or the service does not start. */
    @Produces
    @Singleton
    Policy policy(AnalysisConfig config) {
        return config.analysis().policyFile().map(Wiring::read).orElseGet(Policy::standard);
    }

    private static Policy read(Path file) {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try {
            return json.readValue(file.toFile(), Policy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("solewatch.analysis.policy-file: " + e.getMessage(), e);
        }
    }
}
