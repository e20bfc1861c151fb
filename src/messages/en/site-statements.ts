import type { siteStatements as zh } from '../zh-CN/site-statements.ts';

/** Statements of the public site; a paragraph a line. */
export const siteStatements = {
  'statement.about': 'About this site',
  'statement.about.what': 'What this site is',
  'statement.about.what-text':
    'This site publishes what becomes of the proposals of the political consultative conference of {district}: what they say, who handles them, how they are answered, and how promises are kept. It is run by {conference} together with the people’s government of {district}.',
  'statement.about.open': 'What is published',
  'statement.about.open-text':
    'Whether and how much is published is decided together with the examination of the reply: the proposer says whether he agrees, the unit proposes, the government office decides. It may be the full text, a summary, on application, or nothing. Nothing is public before the round of rating has ended.\nWords taken out are marked with their length and the reason; a page taken down says at its address when and why; after a second round the later answer stands first and the earlier one stays below it.',
  'statement.about.figures': 'Where the numbers come from',
  'statement.about.figures-text':
    'Figures are computed from the record of handling, as of the day before. Each says its definition and its base; proposals that are not public count in the numbers and are not named.\nSatisfaction and response count closed proposals only and are not shown over fewer than three, so that nobody’s rating can be told from a number.',
  'statement.about.mistakes': 'Something is wrong or should not be public',
  'statement.about.mistakes-text': 'Open the page of the proposal and ask at its foot for it to be taken down, saying what and why. The ruling gives its reason.',
  'statement.about.reuse': 'Quoting and reuse',
  'statement.about.reuse-text': 'Please name the source and the address when quoting. Tables and data can be downloaded from the statistics, and every list has a feed for other sites and programs.',
  'statement.accessibility': 'Accessibility statement',
  'statement.accessibility.aim': 'Aim',
  'statement.accessibility.aim-text':
    'This site follows the national standard GB/T 37668-2019 (accessibility of internet content, requirements and tests) and WCAG 2.2 level AA: level 2 of the standard everywhere, level 3 as the aim of the public pages.',
  'statement.accessibility.display': 'Display',
  'statement.accessibility.display-text':
    '“Display and language” at the top of every page offers five sizes of text up to 200 %, four colour schemes, a large pointer, a reading line, plain text, and Chinese or English. The elder version is one press in and one press out: larger text, larger buttons, fewer things.\nWhere the browser has a voice, the page or what is selected can be read aloud. The choice is kept on this device for a year and can be undone at any time.',
  'statement.accessibility.use': 'Use',
  'statement.accessibility.use-text':
    'Every page works without script and with the keyboard alone; the first link, “skip to the text”, passes over the menu. At 200 % and on a screen of 320 pixels nothing is lost and nothing scrolls sideways (wide tables become cards).\nThere is no captcha, no pop-up, nothing that plays by itself, no sound and no video; apart from a lapsed sign-in there is no time limit, and after that what was typed comes back. Every chart has its table; colour is never the only difference.',
  'statement.accessibility.limits': 'Known limits',
  'statement.accessibility.limits-text':
    'The PDF and Word files of letters and annual reports have no large-print edition; the pages hold the same content.\nReading aloud depends on the browser’s own voice; there is no sign language. Proposals and replies are in Chinese, also within the English interface.',
  'statement.accessibility.checks': 'How it is checked',
  'statement.accessibility.checks-text':
    'The public pages are checked with axe, in the standard, dark and elder display among others, and with the keyboard, at 320 pixels and with enlarged text. There is no report of an outside body yet. The table of the 58 indicators is part of the documentation of the program.',
  'statement.accessibility.answer': 'Tell us',
  'statement.accessibility.answer-text': 'When something is in your way, tell us the page, the place, and your device. You will be answered and it will be mended.',
  'statement.privacy': 'Privacy statement',
  'statement.privacy.reading': 'Reading',
  'statement.privacy.reading-text':
    'Reading needs no sign-in and nobody asks who you are. There is no tracking, no advertising and nothing from third parties. For safety and repair the server may keep a record of requests (time, network address, page), used for nothing else.',
  'statement.privacy.cookies': 'Cookies',
  'statement.privacy.cookies-text':
    'When you change the display, your choice is kept in one cookie named display for a year; resetting it ends its effect. Staff and members who sign in have a session cookie that ends when they sign out.',
  'statement.privacy.forms': 'Forms',
  'statement.privacy.forms-text':
    'A suggestion needs neither name nor contact; applications need both, so that you can be answered. These are kept apart, are seen only by those who handle them, are never published, and are not written into the record that cannot be changed.\nWith script, what was not sent yet is kept on your own device and cleared once it was sent.',
  'statement.privacy.log': 'Names that are public',
  'statement.privacy.log-text':
    'A published proposal names its proposers; that is part of what they agreed to. Other personal particulars should have been taken out; where they were not, please ask for the page to be taken down.',
  'statement.privacy.rights': 'To see, correct or erase',
  'statement.privacy.rights-text': 'To see, correct or erase a name or contact you left, please use the ways under “Contact”.',
} as const satisfies Record<keyof typeof zh, string>;
