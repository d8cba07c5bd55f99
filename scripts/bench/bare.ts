// A bare discord.js bot that answers everything with a fixed text: what the bot is measured against. Started by compare.ts.
import process from 'node:process';
import { Client, Events } from 'discord.js';

const client = new Client({ intents: [], rest: { api: process.env['DISCORD_API_URL'] ?? '' } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond([{ name: 'A fixed text', value: 'fixed' }]);
  else if (interaction.isRepliable())
    void interaction.reply({ content: 'A fixed text.', allowedMentions: { parse: [] } });
});
await client.login(process.env['DISCORD_TOKEN']);
