// What follows the content script in frames that may have a mention: reads, asks, marks. Put there by the background.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../../frame/handover.ts';
import { startController } from '../../frame/start-controller.ts';

export default defineUnlistedScript(() => provide('controller', startController));
