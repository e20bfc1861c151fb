import { optionsFor } from '../../../contract/form/choices.ts';
import { controlAt, type FormScope } from './form-scope.ts';
import { Labelled } from './framed.tsx';
import { hashesIn } from './kept-files.ts';
import { control as controls } from './posted.ts';

interface FilesFieldProps {
  scope: FormScope;
  path: readonly string[];
  label: string;
  hint?: string | undefined;
  isRequired: boolean;
  isMany: boolean;
}

/** Files chosen in the browser itself: those that came with an earlier press stand above by their names. */
export function FilesField({ scope, path, label, hint, isRequired, isMany }: FilesFieldProps) {
  const { say, context, values } = scope;
  const control = controlAt(scope, path, true);
  const named = optionsFor('file', context, values);
  const kept = hashesIn(control.value).map((hash) => ({ hash, name: named.find((each) => each.value === hash)?.label ?? '' }));
  const limits = say('site.file-limits', { endings: (context.uploads?.endings ?? []).join(' '), limit: context.uploads?.mbMax ?? 0 });
  return (
    <Labelled control={control} label={label} hint={hint === undefined ? limits : `${hint}${limits}`} isRequired={isRequired} say={say}>
      {kept.length === 0 ? null : (
        <ul className="kept-files">
          {kept.map(({ hash, name }, at) => (
            <li key={hash}>
              <input type="hidden" name={control.name} value={hash} />
              <span className="file-name">{name}</span>
              <button type="submit" className="quiet" name={controls.remove} value={isMany ? `${control.name}.${at}` : control.name} formNoValidate>
                {say('form.remove')}
                <span className="unseen">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="file-chooser">
        <input type="file" id={control.id} name={control.name} accept={(context.uploads?.endings ?? []).join(',')} multiple={isMany} {...control.aria} />
        <button type="submit" className="quiet" name={controls.add} value={control.name} formNoValidate>
          {say('site.upload-now')}
          <span className="unseen">{label}</span>
        </button>
      </p>
    </Labelled>
  );
}
