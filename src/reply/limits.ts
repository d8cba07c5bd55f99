// Discord's limits that bound our replies and commands: each with its unit and the page of Discord's reference that
// states it. Called by the renderers and by commands/.

/** Characters in all text displays of a message together (Component reference, "Text Display"). */
export const maxText = 4000;
/** Characters of a message's plain text (Message resource, "Create Message"). */
export const maxContent = 2000;
/** Characters of a picture's alt text (Message resource, "Attachment Structure"). */
export const maxAlt = 1024;
/** Components in a message, nested ones counted (Component reference, "Legacy message component behaviour"). */
export const maxComponents = 40;
/** Options of a string select (Component reference, "String Select"). */
export const maxOptions = 25;
/** Characters of a select option's label, value or description (Component reference, "Select Option Structure"). */
export const maxOption = 100;
/** Characters of a select's placeholder (Component reference, "String Select"). */
export const maxPlaceholder = 150;
/** Characters of a custom id, from 1 (Component reference, "Custom ID"). */
export const maxCustomId = 100;
/** Characters of a button's label (Component reference, "Button"). */
export const maxButtonLabel = 80;
/** Buttons in an action row (Component reference, "Action Row"). */
export const maxButtons = 5;
/** Ours: rows of buttons in a message. */
export const maxButtonRows = 2;
/** Autocomplete choices of an interaction's response (Receiving and responding, "Autocomplete"). */
export const maxChoices = 25;
/** Characters of a choice's name or value, from 1 (Application commands, "Option Choice Structure"). */
export const maxChoice = 100;
/** Characters of a command's or option's description, from 1 (Application commands, "Command Structure"). */
export const maxDescription = 100;
/** Options of a command, and choices of an option (Application commands, "Option Structure"). */
export const maxCommandOptions = 25;
/** Characters of names, descriptions and values in a command, all together (Application commands, "Limits"). */
export const maxCommand = 8000;
/** A name of a command or option (Application commands, "Naming"); it is in lower case besides. */
export const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Ours, in characters: what is repeated of a member's question. */
export const maxEcho = 80;
/** Ours, in characters: what a member may ask; the search reads no more. */
export const maxQuestion = 1000;
/** Ours, in characters: a member's name as it is repeated. */
export const maxName = 40;
/** Ours, in characters: the moderators' note on a card. */
export const maxNote = 300;
/** Ours: other passages offered in a menu beside those that are shown. */
export const maxOffered = 5;

/** Ours, in characters: what is told of a topic that the article does not treat. */
export const maxTopic = 200;
