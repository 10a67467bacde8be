package solewatch.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.embedded.FolderLock;
import solewatch.embedded.StartFailure;
import solewatch.local.RunningStack;
import solewatch.local.access.Secrets;
import solewatch.local.access.Tokens;

/**
 * Everything on one machine: Kafka and the mail server in this process, PostgreSQL and the three services as its children. All
 * listens on loopback; all ends with this process.
 */
public final class LocalStack implements RunningStack, AutoCloseable {

    private final StackSettings settings;
    private final Progress progress;
    private final Closing closing = new Closing();
    private final Map<StackService, ServiceProcess> services = new EnumMap<>(StackService.class);
    private final BlockingQueue<ServiceProcess> endedUnexpectedly = new LinkedBlockingQueue<>();
    private final Secrets secrets;
    private final EmbeddedKafka kafka;
    private final EmbeddedDatabase database;
    private final LocalMail mail;

    /** Starts everything and returns when every service is ready; what was started is stopped again when a part fails. */
    public static LocalStack start(StackSettings settings, PrintStream out) {
        Preflight.check(settings);
        return new LocalStack(settings, out);
    }

    private LocalStack(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.progress = new Progress(out);
        // Ctrl-C and SIGTERM run this too, in the middle of the start as well.
        Thread hook = new Thread(closing::close, "solewatch-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        closing.add(() -> forget(hook));
        try {
            claimFolder();
            secrets = Secrets.in(settings.dataFolder());
            CompletableFuture<EmbeddedDatabase> databaseStart = CompletableFuture.supplyAsync(this::startDatabase);
            kafka = startKafka();
            mail = closing.add(LocalMail.start(
                    settings.dataFolder().resolve("mail"), settings.ports().mail()));
            progress.reached("mail", "on 127.0.0.1:" + settings.ports().mail());
            database = finished(databaseStart);
            startServices();
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook itself is what runs at this moment.
        }
    }

    private void claimFolder() {
        Path folder = settings.dataFolder();
        closing.add(FolderLock.claim(folder));
        Leftover.endAll(folder.resolve("run"));
        EmbeddedDatabase.endLeftover(folder.resolve("postgres"));
        try {
            if (settings.emptied()) {
                DataFolder.empty(folder);
            }
            DataFolder.makePrivate(folder);
            for (String log : new String[] {"ingest.log", "analysis.log", "notify.log"}) {
                new LogFile(folder.resolve("logs").resolve(log)).beginAnew();
            }
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder + " cannot be prepared: " + e.getMessage(), e);
        }
        settings.ports().requireFree();
    }

    private EmbeddedKafka startKafka() {
        EmbeddedKafka started = closing.add(EmbeddedKafka.start(
                settings.dataFolder().resolve("kafka"), settings.ports().kafka()));
        StackTopics.create(started);
        progress.reached("Kafka", "on " + started.bootstrapServers());
        return started;
    }

    private EmbeddedDatabase startDatabase() {
        EmbeddedDatabase started = closing.add(EmbeddedDatabase.start(
                settings.dataFolder().resolve("postgres"), settings.ports().postgres(), secrets.databasePassword()));
        Stream.of(StackService.values())
                .map(StackService::database)
                .filter(name -> name != null)
                .forEach(started::createDatabase);
        progress.reached("PostgreSQL", "on 127.0.0.1:" + started.port());
        return started;
    }

    private static <T> T finished(CompletableFuture<T> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void startServices() {
        Launches launches = new Launches(settings, secrets, kafka, database);
        for (StackService service : StackService.values()) {
            ServiceProcess process = new ServiceProcess(launches.of(service), endedUnexpectedly::add);
            services.put(service, process);
            closing.add(process::stop);
            process.start();
        }
        // Runs first when stopping: all are asked before any is waited for.
        closing.add(() -> services.values().forEach(ServiceProcess::askToStop));
        for (ServiceProcess process : services.values()) {
            process.awaitReady();
            progress.reached(process.name(), "on " + process.url());
        }
        progress.say(String.format(Locale.ROOT, "Ready in %.1f s. %s", progress.seconds(), memory()));
    }

    /** The resident memory of every process, in one line. */
    public String memory() {
        return new MemoryAccount(this).now();
    }

    /** The most resident memory every process ever held, in one line. */
    public String peakMemory() {
        return new MemoryAccount(this).peak();
    }

    /** Blocks until a service ends that nobody killed, and returns it. */
    public ServiceProcess awaitUnexpectedEnd() throws InterruptedException {
        return endedUnexpectedly.take();
    }

    @Override
    public ServiceProcess ingest() {
        return service(StackService.INGEST);
    }

    @Override
    public ServiceProcess analysis() {
        return service(StackService.ANALYSIS);
    }

    @Override
    public ServiceProcess notifier() {
        return service(StackService.NOTIFY);
    }

    private ServiceProcess service(StackService service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException("The " + service.label() + " service was not started");
        }
        return process;
    }

    @Override
    public Tokens tokens() {
        return secrets.tokens();
    }

    @Override
    public LocalMail mail() {
        return mail;
    }

    @Override
    public EmbeddedKafka kafka() {
        return kafka;
    }

    @Override
    public EmbeddedDatabase database() {
        return database;
    }

    @Override
    public Path dataFolder() {
        return settings.dataFolder();
    }

    @Override
    public void close() {
        closing.close();
    }
}
