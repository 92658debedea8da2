//! Pictures of pages on a sheet: a row a page, a column a look.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use countersign::theme::Scheme;
use image::codecs::png::{CompressionType, FilterType as Filter, PngEncoder};
use image::imageops::{self, FilterType};
use image::{DynamicImage, Rgba, RgbaImage};

use super::chromium::Chromium;

/// Of each page so many pictures.
const LOOKS: [(u32, Scheme); 5] = [
    (1280, Scheme::Light),
    (360, Scheme::Light),
    (1280, Scheme::Dark),
    (360, Scheme::Dark),
    (1280, Scheme::HighContrast),
];

/// Looked at beside those, without a picture: the narrowest there is (1.4.10), on both sides of the width at which
/// a table becomes a list, and wide.
const MORE_WIDTHS: [u32; 4] = [320, 680, 720, 1920];

const GAP: u32 = 12;

/// The pictures of one sheet, and what was found in them.
pub struct Sheet {
    name: &'static str,
    rows: Vec<(u32, Vec<RgbaImage>)>,
    texts: u32,
    faults: Vec<String>,
}

impl Sheet {
    /// A sheet without pictures.
    pub fn new(name: &'static str) -> Self {
        Self { name, rows: Vec::new(), texts: 0, faults: Vec::new() }
    }

    /// Looks at the page that is in the browser. Its pictures are `height` pixels high, whatever the page is: the size
    /// of the sheet must not depend on the system's faces.
    pub fn add(&mut self, chromium: &Chromium, page: &str, height: u32) {
        for width in MORE_WIDTHS {
            self.look(chromium, page, (width, height), Scheme::Light);
        }
        let mut pictures = Vec::new();
        for (width, scheme) in LOOKS {
            self.look(chromium, page, (width, height), scheme);
            let picture = chromium.picture();
            assert_eq!(picture.dimensions(), (width, height), "{page}");
            if let Some(folder) = std::env::var_os("PAGES_IN") {
                let file = format!("{}-{page}-{scheme:?}-{width}.png", self.name).replace(' ', "-");
                picture.save(Path::new(&folder).join(file)).expect("the picture can be written");
            }
            pictures.push(picture);
        }
        self.rows.push((height, pictures));
    }

    fn look(&mut self, chromium: &Chromium, page: &str, (width, height): (u32, u32), scheme: Scheme) {
        chromium.become_like(width, height, scheme);
        let seen = chromium.look();
        self.texts += seen.texts + seen.edges;
        let faults = seen.faults.into_iter();
        self.faults.extend(faults.map(|fault| format!("{page}, {scheme:?}, {width} wide: {fault}")));
    }

    /// Judges what was found: the sheet is to be of this size, which says that no page and no look is missing. Writes it
    /// if that is asked for.
    #[track_caller]
    pub fn finish(self, size: (u32, u32)) {
        assert!(self.texts > 50, "only {} things were looked at: this test has lost its eyes", self.texts);
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
        let composed = self.composed();
        assert_eq!(composed.dimensions(), size, "a page or a look is not on the sheet");
        if std::env::var_os("LOOKS").is_some() {
            // Beside Cargo's folder for what tests write.
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("looks");
            std::fs::create_dir_all(&folder).expect("a folder for sheets");
            let path = folder.join(format!("sheet-{}.png", self.name));
            let file = BufWriter::new(File::create(&path).expect("the sheet can be written"));
            let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, Filter::Adaptive);
            let picture = DynamicImage::ImageRgba8(composed).to_rgb8();
            picture.write_with_encoder(encoder).expect("the sheet is written");
        }
    }

    /// All pictures at half their size.
    fn composed(&self) -> RgbaImage {
        let width = GAP + LOOKS.iter().map(|(width, _)| width / 2 + GAP).sum::<u32>();
        let height = GAP + self.rows.iter().map(|(height, _)| height / 2 + GAP).sum::<u32>();
        let mut sheet = RgbaImage::from_pixel(width, height, Rgba([120, 124, 126, 255]));
        let mut top = GAP;
        for (height, pictures) in &self.rows {
            let mut left = GAP;
            for picture in pictures {
                let half = imageops::resize(
                    picture,
                    picture.width() / 2,
                    picture.height() / 2,
                    FilterType::Triangle,
                );
                imageops::replace(&mut sheet, &half, i64::from(left), i64::from(top));
                left += half.width() + GAP;
            }
            top += height / 2 + GAP;
        }
        sheet
    }
}
