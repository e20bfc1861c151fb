import type { HandlingView } from '../../../contract/unit-views.ts';
import { word } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';

type Owed = NonNullable<HandlingView['parts'][number]['owed']>;

/** The minimum by rule against what counts so far, and in one sentence what is still missing. */
export function ConsultationsOwed({ owed, title }: { owed: Owed; title: string }) {
  const { say, language } = useWords();
  const rows = [
    ...owed.phases.map((each) => ({ name: word(language, `choice.${each.phase}`), ...each })),
    { name: say('talks.face-to-face', { modes: owed.faceToFaceModes.map((each) => word(language, `choice.${each}`)).join(language === 'en' ? ', ' : '、') }), ...owed.faceToFace },
  ].filter((each) => each.needed + each.counted > 0);
  const { missing } = owed;
  return (
    <table className="dense">
      <caption>{say('talks.owed', { part: title })}</caption>
      <thead>
        <tr>
          {(['talks.what', 'talks.needed', 'talks.counted', 'talks.left'] as const).map((each) => (
            <th key={each} scope="col">
              {say(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => {
          const left = Math.max(0, each.needed - each.counted);
          return (
            <tr key={each.name}>
              <th scope="row">{each.name}</th>
              <td className="number">{each.needed}</td>
              <td className="number">{each.counted}</td>
              <td>{left === 0 ? `✓ ${say('talks.enough')}` : `● ${say('talks.lacking', { count: left })}`}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            {missing === null
              ? say('talks.complete')
              : say('talks.missing', { what: missing.what === 'face-to-face' ? say('talks.in-person') : word(language, `choice.${missing.what}`), count: missing.missing })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
