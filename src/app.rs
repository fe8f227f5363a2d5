//! State, actions, effects: what the program does, without a terminal. Pure.

/// What the program wants done in the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// End the program.
    Quit,
}
