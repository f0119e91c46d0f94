import type { HELP_NL } from './help.nl.ts';

/** The questions people ask, answered in our words, and what the app says of itself. In plain English. */
export const HELP_EN: Readonly<Record<keyof typeof HELP_NL, string>> = {
  'help.title': 'Help',
  'help.questions': 'Questions',
  'help.provider': 'Questions about your application',
  'help.providerLead': '{provider} decides on your application. We cannot tell you how that ends.',
  'help.none': 'Open an invitation first. Then the company’s help is here.',
  'help.phone': 'Phone',
  'help.email': 'E-mail',
  'help.page': 'Page',
  'help.links': 'Useful',
  'help.complain': 'A complaint about your privacy',
  'help.complainLead': 'Mail is fine too: {officer}.',
  'help.complainHere': 'Our privacy officer answers within 30 days. Nobody else can read your complaint.',
  'help.complainOpen': 'Write your complaint',

  'faq.safe.q': 'Is this safe?',
  'faq.safe.a':
    'You log in at the source itself. We never see your password. What you collect is locked. Only your device has the key, until you share.',
  'faq.real.q': 'How do I know the request is real?',
  'faq.real.a':
    'Did you start on this company’s page yourself? And is the web address right? Then it is fine. Did an unexpected link reach you? Stop and call the company.',
  'faq.code.q': 'Where do I enter the code?',
  'faq.code.a':
    'On the page where you started, beside the QR code. No field? Reload that page. Never give the code to someone who calls.',
  'faq.digid.q': 'My DigiD does not work',
  'faq.digid.a':
    'See at digid.nl whether there is an outage. It does not work without the SMS check. You turn that on in Mijn DigiD. That takes 3 working days.',
  'faq.bank.q': 'What does my bank see, and what does the company?',
  'faq.bank.a':
    'Your bank allows reading, once. Nobody can pay or transfer. The company sees only what the overview shows.',
  'faq.missing.q': 'Something is missing. Can I still share?',
  'faq.missing.a':
    'Yes. The company sees what is missing. Perhaps it asks you later. You can also try again, or carry on later.',
  'faq.wrong.q': 'My details are wrong',
  'faq.wrong.a': 'We cannot change them. The source can. Each group says where to go. You can add a note there too.',
  'faq.bsn.q': 'Do you share my BSN?',
  'faq.bsn.a': 'No, never. Your BSN (national number) stays at the source.',
  'faq.long.q': 'How long do you keep my details?',
  'faq.long.a':
    'We don’t. We erase them once the recipient has them. Not collected? Then we erase them too. Longer only if you say yes separately.',
  'faq.collected.q': 'Somebody collected my details and that is wrong',
  'faq.collected.a':
    'Call who collected them and name your receipt number. Ask why. In doubt? Withdraw your consent. Then nobody can collect them any more.',
  'faq.withdraw.q': 'Can I undo it?',
  'faq.withdraw.a':
    'As long as the recipient does not have them, you withdraw everything. After that we can take nothing back. You can ask the recipient to erase.',
  'faq.pause.q': 'Can I stop and carry on later?',
  'faq.pause.a':
    'Yes, with Continue later. Closing the app without it? Then we erase everything after 10 minutes. You start again with a new link.',
  'faq.self.q': 'Must I use this app?',
  'faq.self.a': 'No. Ask the company how to send your details yourself.',
  'faq.other.q': 'Someone helps me. Is that allowed?',
  'faq.other.a':
    'Let nobody else log in with your DigiD. Someone may sit beside you. With a mandate someone else arranges things for you. That is not possible here yet.',

  'about.title': 'About this app',
  'about.lead': 'Zegel brings your details from the source to who asks. Locked, and only if you say yes.',
  'about.holds': 'What we hold',
  'about.holdsLead': 'That there was a session, and when. No names, no numbers, no amounts.',
  'about.device': 'What this device keeps',
  'about.tab': 'While this window is open: the keys of your request.',
  'about.paused': 'While you are on pause: the same keys, until the pause is over.',
  'about.sharesKept': 'If you share for longer: your receipt, with the key to withdraw.',
  'about.complaints': 'If you complain: the number of your complaint, with the key to its answer.',
  'about.links': 'Which invitations you opened here, without the secret code.',
  'about.looked': 'What you saw of your shared data, and what you want messages about.',
  'about.files': 'The files of this app itself, so that it opens without internet too.',
  'about.never': 'Never: your details themselves, and never a password.',
  'about.limits': 'What you should know',
  'about.limit1': 'A short-lived program reads your details for a moment, to lock them.',
  'about.limit2': 'Trust this page only if you trust who offers it.',
  'about.limit3': 'Zegel is not certified and not audited for real use.',
  'about.parts': 'Parts made by others',
  'about.partsLead': 'This app uses parts of NL Design System, unmodified. The style is our own.',
  'about.texts': 'The rules',
};
