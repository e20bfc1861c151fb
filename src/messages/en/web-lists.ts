/** Words of lists and the frame. */
export const webLists = {
  'batch.title': 'Batch',
  'batch.running': 'Working: {done} of {all}',
  'batch.ended': '{done} done, {refused} refused, {left} not begun.',
  'batch.refused': 'Refused',
  'batch.reason': 'Reason',
  'batch.stop': 'Stop',
  'batch.close': 'Close the result',
};
