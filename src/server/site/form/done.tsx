import { findWord } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';

/** What was just done, said once on the page that follows. */
export function Done({ visit: { say, language }, done }: { visit: Visit; done: string | null }) {
  const act = done === null ? null : findWord(language, `command.${done}`);
  return act === null ? null : (
    <p className="notice" role="status">
      {say('site.act-done', { act: act.text })}
    </p>
  );
}
