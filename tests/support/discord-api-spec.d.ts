// Types for the generated schemas of discord-api-spec, which ships them as plain JavaScript; used by spec.ts.
declare module 'discord-api-spec/zod' {
  interface SpecIssue {
    readonly code: string;
    readonly path: readonly PropertyKey[];
    readonly message: string;
    readonly errors?: readonly (readonly SpecIssue[])[];
  }
  interface SpecSchema {
    safeParse(
      value: unknown,
    ): { success: true; data: unknown } | { success: false; error: { issues: readonly SpecIssue[] } };
  }
  const ApplicationCommandAutocompleteCallbackRequestSchema: SpecSchema;
  const ApplicationCommandCreateRequestSchema: SpecSchema;
  const ApplicationCommandUpdateRequestSchema: SpecSchema;
  const CreateMessageInteractionCallbackRequestSchema: SpecSchema;
  const GuildMemberResponseSchema: SpecSchema;
  const IncomingWebhookInteractionRequestSchema: SpecSchema;
  const IncomingWebhookUpdateRequestPartialSchema: SpecSchema;
  const MessageCreateRequestSchema: SpecSchema;
  const MessageEditRequestPartialSchema: SpecSchema;
  const MessageResponseSchema: SpecSchema;
  const ModalInteractionCallbackRequestSchema: SpecSchema;
  const PongInteractionCallbackRequestSchema: SpecSchema;
  const UpdateMessageInteractionCallbackRequestSchema: SpecSchema;
  const UserResponseSchema: SpecSchema;
}
