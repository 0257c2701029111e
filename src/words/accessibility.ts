/** Words of the accessibility statement. It must stay true to what the tests in test/browser show. */
export const ACCESSIBILITY_WORDS = {
  title: 'Accessibility statement',
  who: (partnership: string) =>
    `This statement is about the online needs assessment for violence prevention, which the ${partnership} publishes.`,
  want: 'We want as many people as possible to be able to use it. You should be able to:',
  can: [
    'zoom to 400% without text running off the screen',
    'use every page with a keyboard alone, and choose any area of a map from a list or with the arrow keys',
    'read every map and chart as words and as a table',
    'read the pages of areas, measures and this statement without any script',
    'use dark mode, your own colours and reduced motion',
    'print any page',
  ],
  abilityNet: 'If you have a disability, help with making your device easier to use is at',
  abilityNetLink: { address: 'https://mcmw.abilitynet.org.uk/', label: 'My Computer My Way by AbilityNet' },
  how: {
    title: 'How accessible this website is',
    intro: 'We know of these limits:',
    known: [
      'The ward map and the neighbourhood map hold many small areas. Pointing at one can be hard, so each can also be found by search, in a list and in a table.',
      'Some words of statistics have no simpler form. They are explained where they are used, or on the page of the measure.',
      'The names of areas, and the notes of publishers that we quote, are in English only.',
      'Pages that show a view you have chosen yourself need script. Without it they show one view and say so.',
    ],
  },
  contact: {
    title: 'Feedback and contact',
    text: (partnership: string) =>
      `If you find a problem that is not listed here, or need the information in another form such as large print, easy read or audio, tell the ${partnership} through its website.`,
    link: 'Website of the partnership',
  },
  enforcement: {
    title: 'Enforcement procedure',
    text: 'The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond to your complaint, contact the',
    link: 'Equality Advisory and Support Service (EASS)',
    address: 'https://www.equalityadvisoryservice.com/',
  },
  technical: {
    title: 'Technical information about this website’s accessibility',
    commitment: (partnership: string) =>
      `The ${partnership} is committed to making this website accessible, in line with the accessibility regulations.`,
  },
  status: {
    title: 'Compliance status',
    text: 'This website is tested against the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. The automatic tests find no failure. It has not been audited by an independent body and has not yet been tested with people who use screen readers every day, so we do not claim full compliance: it is partially compliant until that is done.',
  },
  notAccessible: {
    title: 'Non-accessible content',
    none: 'We know of no content that fails the accessibility regulations. No exemption and no disproportionate burden is claimed.',
  },
  notTested: {
    title: 'What has not been tested yet',
    points: [
      'the screen readers NVDA, JAWS, VoiceOver and TalkBack: names, roles and announcements are tested, but not how each reader speaks them',
      'voice control and switch devices',
      'browsers other than Chromium',
      'reading by a panel of people with learning disabilities',
    ],
  },
  tests: {
    title: 'How we tested this website',
    intro: 'The tests below are part of the website’s code and are run again with every change of it:',
    points: [
      'every kind of page with axe-core, rules for WCAG 2.2 A and AA, none left out, at widths of 320, 768 and 1280 pixels, in light and dark',
      'the maps, charts, search and tables by keyboard, in a real browser',
      'no sideways scrolling at 320 pixels, which is a page of 1280 pixels at 400%',
      'pages with script switched off, and maps without WebGL',
      'colours of the map for three kinds of colour blindness, and contrast of lines and text',
    ],
  },
  next: {
    title: 'What we are doing to improve accessibility',
    points: [
      'testing with NVDA and VoiceOver before the first public launch, and putting the result here',
      'asking for an independent audit after the launch',
    ],
  },
  preparedOn: '2026-11-24',
  prepared: (date: string) => `This statement was prepared and last reviewed on ${date}.`,
} as const;
