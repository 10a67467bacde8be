package solewatch.notify.wiring;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import solewatch.notify.NotifyConfig;
import solewatch.notify.channel.email.EmailChannel;
import solewatch.notify.channel.email.EmailSettings;
import solewatch.notify.channel.email.Relay;
import solewatch.notify.channel.outbound.NameLookup;
import solewatch.notify.channel.outbound.OutboundHttp;
import solewatch.notify.channel.outbound.OutboundLimits;
import solewatch.notify.channel.outbound.OutboundPolicy;
import solewatch.notify.channel.webhook.WebhookChannel;
import solewatch.notify.channel.webhook.WebhookSettings;
import solewatch.notify.channel.webpush.VapidKeys;
import solewatch.notify.channel.webpush.WebPushChannel;
import solewatch.notify.channel.webpush.WebPushSettings;
import solewatch.notify.delivery.Channels;

/** The channels, from what the operator said. */
@ApplicationScoped
public class ChannelParts {

    private static final String TO_BROWSERS = "to-browsers";
    private static final String TO_TOOLS = "to-tools";

    @Produces
    @Singleton
    WebPushSettings webPushSettings(NotifyConfig config) {
        return new WebPushSettings(
                config.webpush().subject(), config.webpush().extraHosts().orElse(List.of()));
    }

    @Produces
    @Singleton
    WebhookSettings webhookSettings(NotifyConfig config) {
        return new WebhookSettings(
                config.webhook().ports(), config.webhook().privateTargets().orElse(List.of()));
    }

    @Produces
    @Singleton
    @Named(TO_BROWSERS)
    OutboundHttp toBrowsers(Vertx vertx, WebPushSettings settings) {
        return outbound(vertx, settings.policy());
    }

    @Produces
    @Singleton
    @Named(TO_TOOLS)
    OutboundHttp toTools(Vertx vertx, WebhookSettings settings) {
        return outbound(vertx, settings.policy());
    }

    void hangUpBrowsers(@Disposes @Named(TO_BROWSERS) OutboundHttp http) {
        http.close();
    }

    void hangUpTools(@Disposes @Named(TO_TOOLS) OutboundHttp http) {
        http.close();
    }

    @Produces
    @Singleton
    Relay relay(Vertx vertx, NotifyConfig config, InstantSource clock) {
        NotifyConfig.Email email = config.email();
        return new Relay(vertx, email.relayHost(), email.relayPort(), !email.relayTlsFirst(), clock);
    }

    void hangUpRelay(@Disposes Relay relay) {
        relay.close();
    }

    @Produces
    @Singleton
    EmailChannel email(ReactiveMailer mailer, Relay relay, NotifyConfig config) {
        return new EmailChannel(
                mailer,
                relay,
                new EmailSettings(config.email().domain(), config.email().timeout()));
    }

    @Produces
    @Singleton
    WebPushChannel webPush(
            WebPushSettings settings, VapidKeys keys, @Named(TO_BROWSERS) OutboundHttp http, InstantSource clock) {
        return new WebPushChannel(settings, keys, http, workers(), clock);
    }

    @Produces
    @Singleton
    WebhookChannel webhook(@Named(TO_TOOLS) OutboundHttp http, InstantSource clock) {
        return new WebhookChannel(http, clock);
    }

    @Produces
    @Singleton
    Channels channels(EmailChannel email, WebPushChannel webPush, WebhookChannel webhook, NotifyConfig config) {
        return new Channels(email, webPush, webhook, config.delivery().longestSend());
    }

    private static OutboundHttp outbound(Vertx vertx, OutboundPolicy policy) {
        return new OutboundHttp(vertx, policy, OutboundLimits.STANDARD, NameLookup.ofTheMachine(), workers());
    }

    private static Executor workers() {
        return Infrastructure.getDefaultWorkerPool();
    }
}
