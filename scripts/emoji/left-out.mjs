/**
 * Emoji that the world of emoji leaves out, each with its reason. An instructor who wants others left out
 * adds their names (CLDR, English) here and runs `node scripts/emoji/main.mjs`.
 */

/** Not fit for every classroom, by reason. */
export const unfit = {
  coarse: ['pile of poo'],
  weapon: [
    'dagger',
    'crossed swords',
    'bomb',
    'bow and arrow',
    'axe',
    'water pistol',
    'kitchen knife',
  ],
  tobacco: ['cigarette'],
  gambling: ['slot machine'],
  death: ['coffin', 'headstone', 'funeral urn', 'skull and crossbones'],
  adult: ['love hotel', 'bikini', 'briefs', 'one-piece swimsuit'],
};

/** Keywords that are left out of the captions of emoji that stay, in either language. */
export const unfitWords = [
  'ass booze drugs drunk lust menstruation sexy speculum vice thong thongs',
  '性感 经血 月经 祭月 内裤 赌钱',
].flatMap((words) => words.split(' '));

/**
 * Not told apart at 32 × 32 pixels, or told apart by something that is no word of a caption: another point of
 * view, a phase, a direction. What the pictures themselves show to be alike is found by `nearDuplicates.mjs`.
 */
export const alike = [
  'oncoming bus',
  'oncoming police car',
  'oncoming taxi',
  'oncoming automobile',
  'front-facing baby chick',
  'magnifying glass tilted right',
  'closed mailbox with lowered flag',
  'open mailbox with lowered flag',
  'hourglass not done',
  'waxing crescent moon',
  'first quarter moon',
  'waxing gibbous moon',
  'waning gibbous moon',
  'last quarter moon',
  'waning crescent moon',
  'first quarter moon face',
  'last quarter moon face',
  'two-hump camel',
  'umbrella with rain drops',
  'airplane departure',
  'airplane arrival',
  'speaker medium volume',
  'speaker high volume',
  'bell with slash',
  '2nd place medal',
  '3rd place medal',
];

/** Mostly writing, which nobody can read at this size. */
export const writing = ['map of Japan', 'Japanese post office', 'card index', 'musical score'];
