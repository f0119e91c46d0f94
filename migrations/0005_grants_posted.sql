ALTER TABLE "webhook_attempt" DROP CONSTRAINT "webhook_attempt_webhook_id_number_attempt_pk";--> statement-breakpoint
ALTER TABLE "webhook_outcome" DROP CONSTRAINT "webhook_outcome_webhook_id_number_attempt_pk";--> statement-breakpoint
ALTER TABLE "webhook_replay" DROP CONSTRAINT "webhook_replay_webhook_id_number_attempt_pk";--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "transport" text DEFAULT 'LOGIN' NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook" ADD COLUMN "grants_after" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD COLUMN "stream" text DEFAULT 'DELIVERIES' NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_outcome" ADD COLUMN "stream" text DEFAULT 'DELIVERIES' NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_replay" ADD COLUMN "stream" text DEFAULT 'DELIVERIES' NOT NULL;--> statement-breakpoint
CREATE INDEX "data_request_key_expires" ON "data_request" USING btree ("identity_key","expires_at");--> statement-breakpoint
CREATE INDEX "data_request_provider_expires" ON "data_request" USING btree ("provider_id","expires_at");--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_webhook_id_stream_number_attempt_unique" UNIQUE("webhook_id","stream","number","attempt");--> statement-breakpoint
ALTER TABLE "webhook_outcome" ADD CONSTRAINT "webhook_outcome_webhook_id_stream_number_attempt_unique" UNIQUE("webhook_id","stream","number","attempt");--> statement-breakpoint
ALTER TABLE "webhook_replay" ADD CONSTRAINT "webhook_replay_webhook_id_stream_number_attempt_unique" UNIQUE("webhook_id","stream","number","attempt");