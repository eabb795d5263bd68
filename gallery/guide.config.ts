import { defineConfig } from '@playwright/test';
import views from './playwright.config';

/** As the gallery, for the pictures of the guide alone. */
export default defineConfig(views, { testMatch: 'guide.gallery.ts' });
