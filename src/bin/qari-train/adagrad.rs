//! Weights that learn: steps that grow shorter with what a weight has seen (`AdaGrad`), drawn to zero by L1.

use qari::entity::tagger::label::SCORED;

/// The weights of one feature.
#[derive(Clone)]
#[repr(align(64))]
pub struct Weights {
    pub w: [f32; SCORED],
    seen: [f32; SCORED],
}

/// All weights.
pub struct AdaGrad {
    pub weights: Vec<Weights>,
    /// Step at which each feature was last drawn to zero.
    last: Vec<u32>,
    rate: f32,
    /// What L1 draws in one step.
    draw: f32,
}

impl AdaGrad {
    pub fn new(features: usize, rate: f32, draw: f32) -> Self {
        Self {
            weights: vec![
                Weights {
                    w: [0.0; SCORED],
                    seen: [0.3; SCORED]
                };
                features
            ],
            last: vec![0; features],
            rate,
            draw,
        }
    }

    /// Draws a feature's weights to zero for the steps since it was last touched.
    pub fn settle(&mut self, feature: u32, step: u32) {
        let (Some(weights), Some(last)) = (
            self.weights.get_mut(feature as usize),
            self.last.get_mut(feature as usize),
        ) else {
            return;
        };
        let steps = step - *last;
        if steps == 0 {
            return;
        }
        *last = step;
        let draw = self.draw * self.rate * steps as f32;
        for (w, seen) in weights.w.iter_mut().zip(&weights.seen) {
            let by = draw / seen.sqrt();
            *w = if *w > by {
                *w - by
            } else if *w < -by {
                *w + by
            } else {
                0.0
            };
        }
    }

    /// Takes a step against a gradient.
    pub fn step(&mut self, feature: u32, gradient: &[f32; SCORED]) {
        let Some(weights) = self.weights.get_mut(feature as usize) else {
            return;
        };
        for ((w, seen), g) in weights.w.iter_mut().zip(&mut weights.seen).zip(gradient) {
            *seen += g * g;
            *w -= self.rate * g / seen.sqrt();
        }
    }
}
