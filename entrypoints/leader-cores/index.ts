// The letters that capitals and leaders are known by: put into every frame where a reader wants these marked too.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../../frame/handover.ts';
import { leaderCores } from '../../spotting/compiled/leader-cores.ts';

export default defineUnlistedScript(() => provide('leaderCores', leaderCores));
