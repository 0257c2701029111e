/** One invented link in the forms that it takes on its way; each must be read as it was. */
export const QUERY =
  'areas=E05011118,E05011119&indicators=robbery,child-poverty,income-deprivation&earlier=no&release=2026-11&code=7K3M9-X2QPA';

/** @param root the app's root @param query of a link of a pack */
export function changedLinks(root: string, query: string): Readonly<Record<string, string>> {
  const link = `${root}evidence/check/?${query}`;
  const inWord = link.indexOf('poverty') + 3;
  const broken = (end: string, at = inWord): string => `${link.slice(0, at)}${end}${link.slice(at)}`;
  const code = query.slice(-11);
  const base64 = (text: string): string => btoa(text);
  const proofpoint = encodeURIComponent(link)
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');
  return {
    'a line break in a word': broken('\n'),
    'a line break with a carriage return': broken('\r\n'),
    'two line breaks': broken('\n').replace('&release', '&\nrelease'),
    'a line break and blanks before the next line': broken('\n    '),
    'a blank in a word': broken(' '),
    'a no-break space in a word': broken('\u00a0'),
    'a line break inside the code': `${link.slice(0, -3)}\n${link.slice(-3)}`,
    'a vertical tab': broken('\u000b'),
    'a zero-width space': broken('\u200b'),
    'a soft hyphen': broken('\u00ad'),
    'a hyphen put in at the end of a line': broken('-\n'),
    'broken at a hyphen of its own': link.replace('child-', 'child-\n'),
    'every line of 40 letters': link.replace(/.{40}/gu, '$&\n'),
    'every line of 30 letters, quoted': `> ${link.replace(/.{30}/gu, '$&\n> ')}`,
    'a quoted reply': `> ${link}`,
    'a reply to a reply, broken': `>> ${broken('\n>> ')}`,
    'quoted with bars': `| ${broken('\n| ')}`,
    'quoted and run together': broken(' > '),
    'in angle brackets': `<${link}>`,
    'in angle brackets, broken': `<${broken('\n')}>`,
    'in round brackets': `(${link})`,
    'in quotation marks': `“${link}”`,
    'a full stop behind it': `${link}.`,
    'a comma behind it': `${link}, and`,
    'an exclamation mark behind it': `${link}!`,
    'in a sentence': `The figures are at ${link}. Please check them.`,
    'in a sentence, broken': `The figures are at ${broken('\n')}. Please check them.`,
    'in a sentence, broken, no full stop': `The figures are at\n${broken('\n')} thank you`,
    'two paragraphs around it': `Dear all,\n\n${broken('\n')}\n\nKind regards,\nA. N. Other`,
    'a fragment': `${link}#main`,
    'a fragment in the middle of a text': `${link}#main is the link`,
    'a text fragment': `${link}#:~:text=Check%20code`,
    '&amp;': link.replaceAll('&', '&amp;'),
    '&amp;amp;': link.replaceAll('&', '&amp;amp;'),
    '&#38;': link.replaceAll('&', '&#38;'),
    '&#x26;': link.replaceAll('&', '&#x26;'),
    '&equals; and &amp;': link.replaceAll('&', '&amp;').replaceAll('=', '&equals;'),
    'in the source of a page': `<a href="${link.replaceAll('&', '&amp;')}">check</a>`,
    'in Markdown': `[check](${link})`,
    'in Markdown with backslashes': link.replaceAll('_', '\\_').replaceAll('&', '\\&').replaceAll('-', '\\-'),
    'in bold': `**${link}**`,
    'for Slack': `<${link}|the figures>`,
    '<wbr>': broken('<wbr>'),
    'quoted-printable': `${link.replaceAll('=', '=3D').slice(0, inWord + 2)}=\n${link.replaceAll('=', '=3D').slice(inWord + 2)}`,
    SafeLinks: `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Ca.person%40council.example%7C0&sdata=AbC%2Bd%3D&reserved=0`,
    'SafeLinks in small letters': `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link).replace(/%../gu, (hex) => hex.toLowerCase())}&data=05&reserved=0`,
    'SafeLinks, broken and quoted': `> https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link).replace(/.{50}/gu, '$&\n> ')}&data=05&reserved=0`,
    'SafeLinks with &amp;': `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&amp;data=05&amp;reserved=0`,
    'SafeLinks of Teams': `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(link)}&locale=en-gb`,
    'Proofpoint 1': `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(link)}&k=abc%3D%3D&r=x`,
    'Proofpoint 2': `https://urldefense.proofpoint.com/v2/url?u=${proofpoint}&d=DwMFaQ&c=abc&r=def`,
    'Proofpoint 3': `https://urldefense.com/v3/__${link}__;!!AbC123!xyz$`,
    'Proofpoint 3 with signs taken out': `https://urldefense.com/v3/__${link.replaceAll(',', '*')}__;${base64(','.repeat(link.split(',').length - 1)).replace(/=+$/u, '')}!!AbC123!xyz$`,
    'Proofpoint 3 in SafeLinks': `https://gbr01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://urldefense.com/v3/__${link}__;!!AbC123!xyz$`)}&data=05`,
    'Google’s counter': `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D&source=editors&ust=1`,
    'Google’s counter, not encoded': `https://www.google.com/url?sa=t&url=${link}&usg=abc`,
    Facebook: `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}&h=AT0`,
    Barracuda: `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(link)}&c=E,1,abc&typo=1`,
    Cisco: `https://secure-web.cisco.com/1abcDEF/${encodeURIComponent(link)}`,
    Sophos: `https://eu-west-1.protection.sophos.com?d=assessment.example&u=${encodeURIComponent(base64(link))}&i=NWE=&t=abc&h=def`,
    'encoded as a whole': encodeURIComponent(link),
    'encoded twice': encodeURIComponent(encodeURIComponent(link)),
    'commas encoded': link.replaceAll(',', '%2C'),
    'commas encoded twice': link.replaceAll(',', '%252C'),
    'a break that a browser encoded': broken('%0D%0A'),
    'a blank that a browser encoded': broken('%20'),
    'without its address': `?${query}`,
    'without its address and question mark': query,
    'with blanks around its signs': link.replaceAll('&', ' & '),
    'an en dash in the code': link.replace(code, code.replace('-', '\u2013')),
    'an encoded en dash in the code': link.replace(code, code.replace('-', '%E2%80%93')),
    'en dashes everywhere': link.replaceAll('-', '\u2013'),
    'no-break hyphens': link.replaceAll('-', '\u2011'),
    'a code without its dash': link.replace(code, code.replace('-', '')),
    'names of parameters in capitals': link.replace('areas=', 'AREAS=').replace('indicators=', 'Indicators='),
    'wide signs': link.replaceAll('&', '＆').replace('?', '？'),
    'counters behind it': `${link}&utm_source=mail&fbclid=abc`,
    'made harmless': link.replace('https://', 'hxxps://').replaceAll('.', '[.]'),
  };
}

export const LINK = `https://assessment.example/wm/evidence/check/?${QUERY}`;
export const CHANGED = changedLinks('https://assessment.example/wm/', QUERY);
