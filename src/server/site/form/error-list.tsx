import { controlId, type Fault } from '../../../contract/form/problems.ts';
import { formWord } from '../../../messages/words.ts';
import type { FormScope } from './form-scope.ts';

/** All that is wrong, above the form, each line leading to its field; the focus goes here. */
export function ErrorList({ scope }: { scope: FormScope }) {
  const { faults, say } = scope;
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say('form.error-summary')}</h2>
      <ul>
        {faults.map((each) => (
          <li key={each.path}>{each.path === '' ? each.message : <a href={`#${controlId(each.path)}`}>{`${labelOf(scope, each)}：${each.message}`}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

function labelOf({ context }: FormScope, { path }: Fault): string {
  const names = path.split('.');
  const at = names.findLast((each) => /^\d+$/.test(each));
  const name = names.findLast((each) => !/^\d+$/.test(each)) ?? '';
  return `${formWord(context.language, context.command, `field.${name}`)}${at === undefined ? '' : ` ${Number(at) + 1}`}`;
}
