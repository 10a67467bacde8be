package solewatch.notify.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.SharedStack;
import solewatch.events.EventCodec;
import solewatch.events.FindingEvent;
import solewatch.events.RunnerEvent;
import solewatch.events.Topics;
import solewatch.notify.Given;
import solewatch.notify.NotifyConfig;
import solewatch.notify.NotifyMetrics;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.delivery.Channels;
import solewatch.notify.delivery.DeliveryRound;
import solewatch.notify.delivery.Links;
import solewatch.notify.routing.Subscription;
import solewatch.notify.store.Stores;

/** Intake, ledger and rounds on a real database, with a clock and channels of the test's own; no container, no worker. */
public final class Rig implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final Stores stores;
    public final AtomicReference<Instant> now = new AtomicReference<>(Given.NOON);
    public final InstantSource clock = now::get;

    private final EventCodec codec = new EventCodec();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final FindingIntake findings;
    private final RunnerIntake runners;
    private final NotifyMetrics metrics = new NotifyMetrics(new SimpleMeterRegistry());
    private final AtomicLong offset = new AtomicLong();

    public Rig(String database) {
        EmbeddedDatabase postgres = SharedStack.database();
        postgres.createDatabase(database);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(database), postgres.user(), postgres.password())
                .load()
                .migrate();
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(12))
                .connectingTo(PgConnectOptions.fromUri(postgres.reactiveUrl(database))
                        .setUser(postgres.user())
                        .setPassword(postgres.password()))
                .using(vertx)
                .build());
        NotifyConfig config = new SmallRyeConfigBuilder()
                .withMapping(NotifyConfig.class)
                .withConverters(new org.eclipse.microprofile.config.spi.Converter<?>[] {
                    new io.quarkus.runtime.configuration.DurationConverter()
                })
                .addDefaultInterceptors()
                .withProfile("test")
                .withDefaultValue("solewatch.secrets-folder", "unused")
                .build()
                .getConfigMapping(NotifyConfig.class);
        stores = Stores.on(pool, config);
        Conveyor conveyor = new Conveyor(pool, stores.deadLetters(), metrics, new IntakeState());
        runners = new RunnerIntake(conveyor, stores.runners());
        findings = new FindingIntake(conveyor, stores.findings(), stores.decisions(), metrics, config, clock);
    }

    public void arrives(FindingEvent event) {
        EventCodec.Encoded encoded = codec.encode(event, "/test", now.get());
        get(findings.take(records(
                Topics.FINDINGS, encoded.headers().get(EventCodec.TYPE_HEADER), encoded.key(), encoded.value())));
    }

    public void arrives(RunnerEvent event) {
        EventCodec.Encoded encoded = codec.encode(event, "/test", now.get());
        get(runners.take(records(
                Topics.RUNNER_EVENTS, encoded.headers().get(EventCodec.TYPE_HEADER), encoded.key(), encoded.value())));
    }

    public void arrivesAsFinding(String type, byte[] value) {
        get(findings.take(records(Topics.FINDINGS, type, "ann", value)));
    }

    public void subscribes(Subscription subscription, Address... to) {
        get(stores.subscriptions().save(subscription, List.of(to)));
    }

    /** A worker of its own, with these channels in place of the real ones. */
    public DeliveryRound worker(Channel<Address.Email> email, Channel<Address.Webhook> webhook) {
        Links links = new Links() {
            @Override
            public String inbox() {
                return "http://here/inbox";
            }

            @Override
            public String unsubscribe(UUID channel) {
                return "http://here/unsubscribe/" + channel;
            }
        };
        return new DeliveryRound(
                stores.ledger(),
                new Channels(
                        email,
                        (address, message) -> Uni.createFrom().failure(new AssertionError("no push here")),
                        webhook,
                        Duration.ofSeconds(10)),
                links,
                metrics,
                new DeliveryRound.Limits(20, 10, Duration.ofSeconds(60)),
                new DeliveryRound.Surroundings(clock, UUID::randomUUID, () -> 0.5));
    }

    public List<String> states(String where) {
        return column("select kind || ' ' || state || ' ' || reason from delivery where " + where + " order by seq");
    }

    public List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        for (Row row : get(pool.query(sql).execute())) {
            values.add(String.valueOf(row.getValue(0)));
        }
        return values;
    }

    public void sql(String sql) {
        get(pool.query(sql).execute());
    }

    public <T> T get(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    public void empty() {
        sql(
                "truncate runner_fact, erased_runner, subscription, channel, finding, finding_event, decision, delivery, attempt,"
                        + " digest_item, digest_taken, acknowledgement, destination_pause, dead_letter");
        now.set(Given.NOON);
    }

    private ConsumerRecords<byte[], byte[]> records(String topic, String type, String key, byte[] value) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, 0, offset.getAndIncrement(), key.getBytes(UTF_8), value);
        record.headers().add(EventCodec.TYPE_HEADER, type.getBytes(UTF_8));
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(record)), Map.of());
    }

    @Override
    public void close() {
        get(pool.close());
        vertx.close();
    }
}
