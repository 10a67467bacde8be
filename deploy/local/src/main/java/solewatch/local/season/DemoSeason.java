package solewatch.local.season;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.local.RunningStack;
import solewatch.local.Season;
import solewatch.local.access.TokenClaims;
import solewatch.local.season.RunnerStory.RunDay;

/**
 * Ten weeks of seven runners, dated back from today so that what is found is news, played through the public HTTP
 * interfaces, and an account of what became of it.
 */
public final class DemoSeason implements Season {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Days before today of the runs whose deletion takes the basis of an alert away. */
    private static final List<Integer> TO_DELETE = List.of(9, 6);
    /** The file that is found on the watch two weeks later. */
    private static final RunDay LATE = RunnerStory.unanswered(16);

    /** What an edit makes of the last run of the runner who has no symptoms. */
    private static final int EDITED_METRES = 8_500;

    private final DemoPushService push;
    private final DemoWebhookReceiver webhook;

    /** Opens the season's own receivers, on ports that are free. */
    public DemoSeason() throws IOException, GeneralSecurityException {
        push = new DemoPushService();
        webhook = new DemoWebhookReceiver();
    }

    @Override
    public Map<String, String> notifySettings() {
        return Map.of(
                "solewatch.notify.webpush.extra-hosts", "127.0.0.1:" + push.port(),
                "solewatch.notify.webhook.private-targets", "127.0.0.1:" + webhook.port());
    }

    @Override
    public boolean play(RunningStack stack, PrintStream out) throws Exception {
        try (push;
                webhook) {
            Posting posting = new Posting();
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
            Uploads uploads = new Uploads(posting, stack.ingestUrl(), today);
            Coaches coaches = new Coaches(posting, stack, push, webhook);
            Readback readback = new Readback(posting, stack);
            out.println("Playing ten weeks of " + Cast.runners().size() + " runners through the HTTP interfaces ...");
            Cast.runners().forEach(runner -> uploads.register(runner, sync(stack, runner.team())));
            uploads.shoe(Cast.ON_OFF, Cast.RACERS, "Light racers", sync(stack, Cast.TEAM));
            uploads.shoe(Cast.ON_OFF, Cast.TRAINERS, "Blue trainers", sync(stack, Cast.TEAM));
            coaches.subscribe();
            playWeeks(stack, uploads);
            playMishaps(stack, uploads);
            boolean found = await(out, "the findings", () -> readback.hasFindings(Cast.FOUND))
                    && await(out, "the alerts", () -> coaches.everyoneWasTold());
            delete(stack, uploads);
            boolean corrected = await(out, "the correction", () -> coaches.everyoneWasCorrected());
            long edited = readback.metresOn(Cast.HEALTHY, today.minusDays(1));
            long late = readback.metresOn(Cast.HEALTHY, today.minusDays(LATE.daysAgo()));
            Asked asked = new Asked(posting, stack);
            Asked.Answers explained = asked.all(today);
            Account account = new Account(out);
            account.posted(posting.accepted(), posting.refusals());
            account.counted(List.of(
                    "Finn's last run came three times as a file and once as an edit: " + edited + " m count that day",
                    "Finn's run of " + today.minusDays(LATE.daysAgo()) + " came after all others: " + late
                            + " m count that day"));
            tell(account, posting, readback, coaches);
            account.asked(explained.lines());
            account.furtherOn(List.of(
                    "./solewatch up             the same stack, kept; it prints its addresses and how to get tokens",
                    "docs/architecture.md       how it works, and what it promises",
                    "docs/science.md            every threshold, and where it comes from",
                    "<service>/q/openapi        what each service can be asked"));
            boolean countedOnce = edited == EDITED_METRES && late == LATE.distanceMetres();
            return found && corrected && countedOnce && explained.complete() && coaches.nobodyWasToldTwice();
        }
    }

    private static void playWeeks(RunningStack stack, Uploads uploads) {
        for (int daysAgo = 70; daysAgo >= 0; daysAgo--) {
            for (RunnerStory runner : Cast.runners()) {
                for (RunDay day : runner.days()) {
                    if (day.daysAgo() == daysAgo) {
                        playDay(stack, uploads, runner, day);
                    }
                }
            }
        }
    }

    private static void playDay(RunningStack stack, Uploads uploads, RunnerStory runner, RunDay day) {
        uploads.run(runner, day, sync(stack, runner.team()));
        Integer severity = day.severity();
        if (severity != null) {
            uploads.answer(runner, day, severity, self(stack, runner));
        }
    }

    /** What goes wrong with real uploads: twice, late, edited, garbage, impossible, somebody else's. */
    private static void playMishaps(RunningStack stack, Uploads uploads) {
        RunnerStory runner = Cast.HEALTHY;
        String sync = sync(stack, runner.team());
        RunDay last = runner.days().get(runner.days().size() - 1);
        uploads.run(runner, last, sync);
        uploads.run(runner, last, sync);
        uploads.run(runner, LATE, sync);
        SeasonRun run = uploads.runOf(runner, last);
        uploads.runAsJson(
                runner,
                new SeasonRun(run.sourceId(), run.start(), EDITED_METRES, run.timerSeconds(), 150),
                null,
                2,
                sync);
        uploads.garbage(runner, sync);
        uploads.answer(runner, last, 11, self(stack, runner));
        SeasonRun tomorrow = new SeasonRun("run-of-next-week", run.start().plusDays(9), 8_000, 2_700, 150);
        uploads.runAsJson(runner, tomorrow, null, 0, sync);
        SeasonRun others = uploads.runOf(Cast.OTHER, Cast.OTHER.days().get(0));
        uploads.foreign("run of another team's runner", Cast.OTHER, others, sync);
        uploads.foreign("run of another runner", Cast.OTHER, others, self(stack, runner));
    }

    private static void delete(RunningStack stack, Uploads uploads) {
        RunnerStory runner = Cast.TAKEN_BACK;
        runner.days().stream()
                .filter(day -> TO_DELETE.contains(day.daysAgo()))
                .forEach(day -> uploads.delete(runner, day, self(stack, runner)));
    }

    private static void tell(Account account, Posting posting, Readback readback, Coaches coaches) {
        account.runners(Cast.runners(), readback.states(Cast.runners()));
        account.findings(readback.findings(Cast.runners()));
        account.safetyTexts(posting.safetyTexts());
        account.arrivals(coaches.arrivals());
        account.decisions(coaches.decisions(readback.findingIds(Cast.runners())));
    }

    private static boolean await(PrintStream out, String what, BooleanSupplier condition) {
        out.println("Waiting for " + what + " ...");
        boolean came = Waiting.until(PATIENCE, condition);
        if (!came) {
            out.println("  did not come within " + PATIENCE.toSeconds() + " s: this is not as it should be");
        }
        return came;
    }

    private static String sync(RunningStack stack, String team) {
        return stack.tokens().token(TokenClaims.sync("sync-of-" + team, new TeamId(team)));
    }

    private static String self(RunningStack stack, RunnerStory runner) {
        return stack.tokens().token(TokenClaims.runner(new RunnerId(runner.id())));
    }
}
